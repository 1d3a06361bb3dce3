package health.sts.review.wave;

/** What reviews of waves ask of an engine; all in the caller's transaction. */
public interface ReviewWorkflow {

    /** Begins the case that waits for the points of time of a review. */
    void begin(String reviewId, ReviewDates dates);

    /** Figures of EHR use were loaded; a round that waits for them looks again. */
    void dataLoaded(String reviewId);

    /** Go-live is at another time, and so are waiting timers and due dates. */
    void moved(String reviewId, ReviewDates dates);
}
