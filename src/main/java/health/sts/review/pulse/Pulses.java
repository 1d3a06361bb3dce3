package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** Pulses as a review runs them; all in the caller's transaction. */
public interface Pulses {

    /**
     * Opens the pulse of a wave and point and invites everybody who is active; where it is open or closed already, its id.
     */
    String open(String waveId, ReviewPoint point);

    /** How many were asked and answered so far. */
    Response response(String pulseId);

    /** Keeps it open longer, once, and reminds who has not answered. */
    void extend(String pulseId);

    /** Ends it: forgets who answered and announces {@code PulseClosed}. Does nothing where it is closed. */
    void close(String pulseId);

    /**
     * The daily round: opens the pulse before go-live for waves that are 30 days away (A), reminds once at half time who has
     * not answered, closes pulses before go-live whose time is over. Those of reviews are closed by the review.
     */
    void tend();

    /** How sure of themselves people said they are, 1 to 5, by physician id; only who told us with their name. */
    Map<String, Integer> selfRatings(String waveId, ReviewPoint point);

    /** @param percent share of the invited who answered */
    record Response(int invited, int answers, BigDecimal percent, Instant closesAt, boolean extended, boolean closed) {}
}
