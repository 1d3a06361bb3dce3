package health.sts.delivery.waiver;

/** What can happen to a waiver. */
public enum WaiverEventKind {
    REQUESTED("requestWaiver", "Requested"),
    APPROVED("approveWaiver", "Approved"),
    DECLINED("declineWaiver", "Declined"),
    GRANTED("grantWaiver", "Access given"),
    REFUSED("refuseWaiver", "Refused"),
    LAPSED("lapseWaiver", "Lapsed without both answers"),
    REVOKED("revokeWaiver", "Access revoked by the timer"),
    ENDED("endWaiver", "Ended early");

    private final String step;
    private final String title;

    WaiverEventKind(String step, String title) {
        this.step = step;
        this.title = title;
    }

    /** How the ledger names it. */
    String step() {
        return step;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
