package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import java.time.Instant;

/** The automatic steps of a round, and the one answer about its data; all in the caller's transaction. */
public interface RoundSteps {

    /** Whether the figures of EHR use of the round's days are there; what is missing is written down. */
    boolean dataComplete(String reviewId, ReviewPoint point);

    /** The round goes on without the figures, which becomes a finding. */
    void goOnWithout(String reviewId, ReviewPoint point, String reason);

    /** Opens the pulse, or finds it open. @return when it closes */
    Instant openPulse(String reviewId, ReviewPoint point);

    /** Whether enough have answered, or nobody waits longer because the pulse was extended once. */
    boolean enoughAnswers(String reviewId, ReviewPoint point);

    /** Keeps the pulse open longer. @return when it closes now */
    Instant extendPulse(String reviewId, ReviewPoint point);

    void closePulse(String reviewId, ReviewPoint point);

    void takeReadings(String reviewId, ReviewPoint point);

    void classify(String reviewId, ReviewPoint point);

    void openInterventions(String reviewId, ReviewPoint point);
}
