package health.sts.certification;

/** How a certificate stands at a moment; only {@link #VALID} lets its holder teach. */
public enum CertificateStatus {
    VALID("Valid"),
    SUSPENDED("Suspended"),
    EXPIRED("Expired"),
    REVOKED("Revoked");

    private final String title;

    CertificateStatus(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
