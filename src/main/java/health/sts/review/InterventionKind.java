package health.sts.review;

/** How somebody is helped (P8.5). */
public enum InterventionKind {
    /** One peer trainer and one physician. */
    MINI_SPRINT("1:1 mini-sprint"),
    CLASS("Class"),
    /** Two weeks for a whole specialty of which more than 25 % need intensive help (D8). */
    SPRINT("Sprint");

    private final String title;

    InterventionKind(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
