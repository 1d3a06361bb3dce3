package health.sts.delivery.booking;

import java.time.Instant;

/** Whether a refresher at a time counts for access; the answer is that of the access decision, with its own border. */
public interface RefresherRule {

    /** Whether a refresher that ends then is young enough on the day on which the wave goes live. */
    boolean counts(String waveId, Instant endsAt);
}
