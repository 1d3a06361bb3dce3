package health.sts.review.support;

/** The automatic steps of at-the-elbow support. */
public interface SupportSteps {

    /** Plans the next week of each wave that is in its support weeks and has none planned yet, in the caller's transaction. @return weeks planned */
    int planWeeks();
}
