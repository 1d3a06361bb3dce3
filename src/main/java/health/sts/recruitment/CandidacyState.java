package health.sts.recruitment;

/** Where a candidacy is; each end of the process has a state of its own. */
public enum CandidacyState {
    CONSENT("Waiting for the candidate's consent", Phase.RUNNING),
    ENDORSEMENT("Waiting for endorsements", Phase.RUNNING),
    RESERVE("In reserve", Phase.RUNNING),
    TIME_RELEASE("Waiting for protected time", Phase.SEATED),
    SIGNATURE("Waiting for the candidate's signature", Phase.SEATED),
    COUNTERSIGNATURE("Waiting for compliance's signature", Phase.SEATED),
    APPOINTMENT("Waiting for appointment", Phase.SEATED),
    APPOINTED("Peer trainer appointed", Phase.APPOINTED),
    DECLINED("Nomination declined", Phase.ENDED),
    LAPSED("Nomination lapsed without an answer", Phase.ENDED),
    REJECTED("Not eligible", Phase.ENDED),
    RESERVE_ENDED("Released from reserve", Phase.ENDED),
    TIME_REFUSED("Protected time not released", Phase.ENDED),
    AGREEMENT_REFUSED("Agreement not signed", Phase.ENDED),
    AGREEMENT_EXPIRED("Agreement expired", Phase.ENDED),
    NOT_APPOINTED("Not appointed", Phase.ENDED),
    WITHDRAWN("Withdrawn", Phase.ENDED),
    SEAT_VACATED("Appointed, but left the seat without a certificate", Phase.ENDED);

    /** What a state means for the candidate's seat. */
    public enum Phase {
        RUNNING,
        SEATED,
        APPOINTED,
        ENDED
    }

    private final String title;
    private final Phase phase;

    CandidacyState(String title, Phase phase) {
        this.title = title;
        this.phase = phase;
    }

    /** How people call it. */
    public String title() {
        return title;
    }

    public Phase phase() {
        return phase;
    }

    /** Whether the case goes on. */
    public boolean open() {
        return phase == Phase.RUNNING || phase == Phase.SEATED;
    }
}
