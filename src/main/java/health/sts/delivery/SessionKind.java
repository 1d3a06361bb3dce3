package health.sts.delivery;

/** What a session is for (domain rules P6.3, P6.5 and D5). */
public enum SessionKind {
    CLASS("Class"),
    LAB("Personalisation lab"),
    REFRESHER("Refresher");

    private final String title;

    SessionKind(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
