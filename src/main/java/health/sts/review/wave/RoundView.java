package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import java.time.Instant;

/**
 * One round of a review: the one at 30, 60 or 90 days. Times are null until it happened.
 *
 * @param preparation how often it was prepared
 */
public record RoundView(
        String id,
        String reviewId,
        ReviewPoint point,
        Instant beganAt,
        String pulseId,
        String readingId,
        int preparation,
        String preparedBy,
        Instant preparedAt,
        Instant signedOffAt,
        int version) {

    /** Whether it has begun and is not signed off. */
    public boolean running() {
        return beganAt != null && signedOffAt == null;
    }
}
