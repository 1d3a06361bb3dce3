package health.sts.review;

/** Kirkpatrick's levels as the outcome chain shows them; metrics of governance stand on none. */
public enum OutcomeLevel {
    NONE(""),
    REACTION("Reaction"),
    LEARNING("Learning"),
    BEHAVIOUR("Behaviour"),
    RESULT("Result");

    private final String title;

    OutcomeLevel(String title) {
        this.title = title;
    }

    /** How it is written for people; empty for {@link #NONE}. */
    public String title() {
        return title;
    }
}
