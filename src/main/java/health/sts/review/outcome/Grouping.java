package health.sts.review.outcome;

/** By what the outcome chain is broken down. */
public enum Grouping {
    SPECIALTY("specialty", "Specialty"),
    SESSION("session", "Class"),
    TRAINER("trainer", "Trainer");

    private final String key;
    private final String title;

    Grouping(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** As addresses have it. */
    public String key() {
        return key;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
