package health.sts.review.sustain.credit;

/** What trainers give their time for. */
public enum HourKind {
    TEACHING("Teaching"),
    PREPARATION("Preparation"),
    MAKE_UP("Make-ups"),
    COACHING("Coaching"),
    ELBOW("At the elbow"),
    INTERVENTION("Interventions");

    private final String title;

    HourKind(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
