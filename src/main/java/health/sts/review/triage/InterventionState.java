package health.sts.review.triage;

/** Where help for somebody stands. */
public enum InterventionState {
    OPEN("Open", "active"),
    /** The trainer says it was done; the chief confirms. */
    TO_CONFIRM("To be confirmed", "waiting"),
    HELPED("Helped", "done"),
    DECLINED("Declined", "stopped"),
    /** Asked twice and not reached. */
    NOT_REACHED("Not reached", "late"),
    /** Everybody it was for has left the wave or lost access. */
    LEFT("Physician left", "stopped"),
    NO_TRAINER("No trainer found", "late");

    private final String title;
    private final String tag;

    InterventionState(String title, String tag) {
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

    /** Whether somebody still has to do something. */
    public boolean open() {
        return this == OPEN || this == TO_CONFIRM;
    }
}
