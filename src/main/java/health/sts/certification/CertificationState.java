package health.sts.certification;

/** Where a certification stands, in the order of the way. */
public enum CertificationState {
    REQUESTED("About to start", true),
    COURSEWORK("Coursework", true),
    EXAM("Exam", true),
    TEACH_BACK("Teach-back", true),
    FIRST_CLASS("Observed first class", true),
    DECISION("Decision on the certificate", true),
    CERTIFIED("Certified", false),
    RELEASED("Released without certificate", false),
    WITHDRAWN("Withdrawn", false);

    private final String title;
    private final boolean open;

    CertificationState(String title, boolean open) {
        this.title = title;
        this.open = open;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** Whether something still has to be done. */
    public boolean open() {
        return open;
    }
}
