package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import health.sts.review.wave.WaveReviews.WaveReview;
import java.time.Instant;

/** The row of a review; the point is null once all are done. */
record StoredReview(
        String id,
        String waveId,
        ReviewState state,
        ReviewPoint point,
        Instant begunAt,
        String closedBy,
        Instant closedAt,
        int version) {

    StoredReview at(ReviewState next, ReviewPoint nextPoint) {
        return new StoredReview(id, waveId, next, nextPoint, begunAt, closedBy, closedAt, version);
    }

    StoredReview closed(String by, Instant when) {
        return new StoredReview(id, waveId, ReviewState.CLOSED, ReviewPoint.DAY_180, begunAt, by, when, version);
    }

    WaveReview view() {
        return new WaveReview(id, waveId, point, closedAt != null);
    }
}
