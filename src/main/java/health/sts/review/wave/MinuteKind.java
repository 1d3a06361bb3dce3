package health.sts.review.wave;

/** What a line of the minutes of a review says. */
public enum MinuteKind {
    BEGUN("Review began", "RVE"),
    DATA_LOADED("Figures of EHR use loaded", "RVE"),
    DATA_MISSING("Figures missing", "RVE"),
    DATA_COMPLETE("Figures complete", "RVE"),
    WENT_ON_WITHOUT("Went on without the figures", "RVE"),
    PULSE_OPENED("Survey pulse opened", "RVE"),
    PULSE_EXTENDED("Survey pulse extended", "RVE"),
    PULSE_CLOSED("Survey pulse closed", "RVE"),
    READINGS_TAKEN("Metrics read", "RVE"),
    CLASSIFIED("Physicians classified", "RVE"),
    INTERVENTIONS_OPENED("Interventions opened", "RVE"),
    FINDING("Finding", "RFN"),
    ACTION_OPENED("Action opened", "RVE"),
    ROLLED_OVER("Open action rolled over", "RVE"),
    PREPARED("Review prepared", "RVE"),
    /** Somebody's answer to a preparation is asked for. */
    ASKED("Acceptance asked for", "RVE"),
    NO_CHIEF("Nobody accepts for a department", "RVE"),
    ACCEPTED("Accepted", "RVE"),
    OBJECTED("Objected", "RVE"),
    RETURNED("Returned to preparation", "RVE"),
    SIGNED_OFF("Review signed off", "RVE"),
    LESSON_WORKED("Lesson: worked", "LSN"),
    LESSON_CHANGE("Lesson: to change", "LSN"),
    FINAL_VALUE("Final value", "RVE"),
    CLOSED("Wave closed", "RVE"),
    GO_LIVE_MOVED("Go-live moved", "RVE");

    private final String title;
    private final String prefix;

    MinuteKind(String title, String prefix) {
        this.title = title;
        this.prefix = prefix;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** How ids of such lines begin. */
    String prefix() {
        return prefix;
    }

    /** Whether it answers a preparation. */
    public boolean answer() {
        return this == ACCEPTED || this == OBJECTED;
    }

    /** Whether it is a lesson. */
    public boolean lesson() {
        return this == LESSON_WORKED || this == LESSON_CHANGE;
    }
}
