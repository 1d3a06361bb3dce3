package health.sts.review;

/** How a physician gets on, by the table {@code adoption-triage} (D8). */
public enum Triage {
    ON_TRACK("On track"),
    COACH("Coach"),
    INTENSIVE("Intensive");

    private final String title;

    Triage(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
