package health.sts.people;

/** How a physician is bound to the health system; it decides who is paid for learning time. */
public enum Employment {
    EMPLOYED("Employed"),
    INDEPENDENT("Independent"),
    RESIDENT("Resident");

    private final String title;

    Employment(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
