package health.sts.review.wave;

/** The end of a review; all in the caller's transaction. */
public interface ClosingSteps {

    /**
     * Closes the wave: lessons and final values are written down and {@code WaveClosed} announced. Refused while a target
     * that was missed has no open action.
     *
     * @param worked lessons of what worked, one a line, beside those that are written down already; may be null
     * @param change lessons of what to change; may be null
     * @param summary a few sentences
     */
    void close(String reviewId, String worked, String change, String summary);

    /** Takes the reading at 180 days, which ends the review. */
    void takeLastReading(String reviewId);
}
