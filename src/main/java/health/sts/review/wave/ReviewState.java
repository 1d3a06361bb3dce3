package health.sts.review.wave;

/** Where the review of a wave stands. */
public enum ReviewState {
    WAITING("Waits for the next review", "waiting"),
    IN_REVIEW("In review", "active"),
    /** All three reviews are signed off; lessons and final values are being written down. */
    CLOSING("Being closed", "active"),
    /** Closed; the reading at 180 days is still to come. */
    CLOSED("Closed", "done"),
    ENDED("Closed, last reading taken", "done");

    private final String title;
    private final String tag;

    ReviewState(String title, String tag) {
        this.title = title;
        this.tag = tag;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** The end of the class name of its tag. */
    public String tag() {
        return tag;
    }
}
