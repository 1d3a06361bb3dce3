package health.sts.delivery;

/** How a session stands; whether it is running follows from its times. */
public enum SessionState {
    PLANNED("Planned"),
    CANCELLED("Cancelled"),
    /** Attendance is entered and co-signed. */
    CLOSED("Closed");

    private final String title;

    SessionState(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
