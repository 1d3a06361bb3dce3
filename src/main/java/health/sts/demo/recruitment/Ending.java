package health.sts.demo.recruitment;

/** How far a candidacy of the demonstration goes, and at which step of the process people stop acting. */
public enum Ending {
    APPOINTED(null, 0),
    /** Nobody endorses, so the chief rates; then as {@link #APPOINTED}. */
    RATED_BY_CHIEF(null, 0),
    /** Compliance clears a declared conflict; then as {@link #APPOINTED}. */
    CONFLICT_CLEARED(null, 0),
    CONFLICT_CONFIRMED(null, 0),
    DECLINES(null, 0),
    REJECTED(null, 0),
    TIME_REFUSED(null, 0),
    AGREEMENT_REFUSED(null, 0),
    COUNTERSIGNATURE_REFUSED(null, 0),
    NOT_APPOINTED(null, 0),
    /** Withdraws when asked to sign. */
    WITHDRAWS(null, 0),
    /** A middling score: waits until a seat opens or the time for it is over. */
    RESERVE(null, 0),
    LAPSES(Step.CONSENT, 0),
    EXPIRES(Step.SIGN, 0),
    WAITS_FOR_CONSENT(Step.CONSENT, 0),
    WAITS_FOR_ENDORSEMENT(Step.ENDORSE, 0),
    WAITS_FOR_RATING(Step.RATE, 7),
    WAITS_FOR_CONFLICT_REVIEW(Step.CONFLICT, 4),
    WAITS_FOR_TIME(Step.RELEASE, 4),
    WAITS_FOR_SIGNATURE(Step.SIGN, 11),
    WAITS_FOR_COUNTERSIGNATURE(Step.COUNTERSIGN, 12),
    WAITS_FOR_APPOINTMENT(Step.APPOINT, 16);

    private final Step stopsAt;
    private final int lead;

    Ending(Step stopsAt, int lead) {
        this.stopsAt = stopsAt;
        this.lead = lead;
    }

    /** Whether the candidate becomes a trainer. */
    boolean isAppointed() {
        return this == APPOINTED || this == RATED_BY_CHIEF || this == CONFLICT_CLEARED;
    }

    /** Whether nobody does this step. */
    boolean stopsAt(Step step) {
        return step == stopsAt;
    }

    /** Whether this step leads into the one that waits. */
    boolean waitsAfter(Step step) {
        return name().startsWith("WAITS") && step.leadsTo(stopsAt);
    }

    /** Working days between the nomination and the step that waits. */
    int lead() {
        return lead;
    }
}
