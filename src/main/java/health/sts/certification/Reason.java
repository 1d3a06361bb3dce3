package health.sts.certification;

/** Why a certification was begun (domain rules P5, P9.1 and D4). */
public enum Reason {
    APPOINTED("Appointed as peer trainer"),
    ANNUAL("The certificate ends soon"),
    UPGRADE("A major upgrade of the EHR"),
    PERFORMANCE("Ratings or learners' results below the limit"),
    INACTIVE("No teaching for six months");

    private final String title;

    Reason(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** Whether it renews a certificate. */
    public boolean recertification() {
        return this != APPOINTED;
    }
}
