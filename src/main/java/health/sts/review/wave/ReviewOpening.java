package health.sts.review.wave;

/** Writes down that the review of a wave begins; nothing of it is on the engine yet. */
interface ReviewOpening {

    /** The rows of a new review, its first line and the reading of what things were before. */
    Opened open(String waveId);

    /** A review that was written down. */
    record Opened(String reviewId, ReviewDates dates) {}
}
