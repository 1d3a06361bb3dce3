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

    RoundView began(Instant at) {
        return with(at, pulseId, readingId, signedOffAt);
    }

    RoundView pulse(String id) {
        return with(beganAt, id, readingId, signedOffAt);
    }

    RoundView read(String id) {
        return with(beganAt, pulseId, id, signedOffAt);
    }

    RoundView signedOff(Instant at) {
        return with(beganAt, pulseId, readingId, at);
    }

    RoundView prepared(String by, Instant at) {
        return new RoundView(
                id, reviewId, point, beganAt, pulseId, readingId, preparation + 1, by, at, signedOffAt, version);
    }

    private RoundView with(Instant began, String pulse, String reading, Instant signedOff) {
        return new RoundView(
                id, reviewId, point, began, pulse, reading, preparation, preparedBy, preparedAt, signedOff, version);
    }
}
