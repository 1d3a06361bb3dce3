package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import java.util.Optional;

/** The reviews of waves as other parts ask about them. */
public interface WaveReviews {

    /** The review of a wave, once it has gone live. */
    Optional<WaveReview> ofWave(String waveId);

    /** The review with this id. */
    Optional<WaveReview> find(String reviewId);

    /**
     * One review.
     *
     * @param reviewId business key of its processes
     * @param current the point looked at or waited for; null once all are done
     */
    record WaveReview(String reviewId, String waveId, ReviewPoint current, boolean closed) {}
}
