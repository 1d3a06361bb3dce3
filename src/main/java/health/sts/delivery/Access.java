package health.sts.delivery;

/** Whether a physician may use the EHR (domain rule D5b); computed from records, never typed. */
public enum Access {
    ELIGIBLE("Eligible"),
    BLOCKED("Blocked");

    private final String title;

    Access(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
