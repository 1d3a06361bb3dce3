package health.sts.review.support;

/** What happens to the posts of a shift. */
public enum ShiftEventKind {
    TAKEN("Taken", "takeShift"),
    PUT_ON("Put on", "putOnShift"),
    GIVEN_BACK("Given back", "giveShiftBack"),
    TAKEN_OFF("Taken off", "takeOffShift");

    private final String title;
    private final String step;

    ShiftEventKind(String title, String step) {
        this.title = title;
        this.step = step;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** What the ledger calls it. */
    String step() {
        return step;
    }
}
