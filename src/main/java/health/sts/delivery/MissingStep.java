package health.sts.delivery;

/** The one step that comes next before access, in the order in which the table {@code access-decision} asks for them. */
public enum MissingStep {
    PRIVACY("Complete the privacy module"),
    ELEARNING("Complete the e-learning"),
    CLASS("Attend a class"),
    TEST("Pass the proficiency test"),
    REFRESHER("Attend a refresher"),
    NONE("Nothing is missing");

    private final String title;

    MissingStep(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
