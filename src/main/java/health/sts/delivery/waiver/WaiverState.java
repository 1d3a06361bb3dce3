package health.sts.delivery.waiver;

/** Where a waiver stands. */
public enum WaiverState {
    REQUESTED("Waits for two answers", "active"),
    GRANTED("Granted", "done"),
    REFUSED("Refused", "stopped"),
    /** Nobody answered in time; the default answer is no. */
    LAPSED("Lapsed", "late"),
    REVOKED("Revoked by the timer", "stopped"),
    ENDED("Ended early", "stopped");

    private final String title;
    private final String tag;

    WaiverState(String title, String tag) {
        this.title = title;
        this.tag = tag;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** How it is coloured: the end of a tag's class name. */
    public String tag() {
        return tag;
    }

    /** Whether the learner cannot be given another one meanwhile. */
    public boolean open() {
        return this == REQUESTED || this == GRANTED;
    }
}
