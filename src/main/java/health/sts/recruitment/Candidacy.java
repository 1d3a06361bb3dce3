package health.sts.recruitment;

import health.sts.recruitment.CandidacyState.Phase;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.Instant;

/** One physician's way to a trainer seat in one wave. Guards its own order of steps: nothing happens to it twice. */
class Candidacy {

    /** Less protected time than this a week is not enough for teaching (A). */
    static final BigDecimal LEAST_HOURS = new BigDecimal("4");

    final String id;
    final String waveId;
    final String specialtyCode;
    final String siteId;
    final String candidateId;
    final String candidateUserId;
    final Source source;
    final String nominatedBy;
    final String chiefUserId;
    final String motivation;
    final Instant reserveUntil;
    final Instant createdAt;
    final int version;
    private Conflict conflict;
    private CandidacyState state;
    private Instant stateSince;
    private String reason;
    private EligibilityScore score;
    private ReleasedTime time;

    Candidacy(CandidacyRow row) {
        this.id = row.id();
        this.waveId = row.waveId();
        this.specialtyCode = row.specialtyCode();
        this.siteId = row.siteId();
        this.candidateId = row.candidateId();
        this.candidateUserId = row.candidateUserId();
        this.source = row.source();
        this.nominatedBy = row.nominatedBy();
        this.chiefUserId = row.chiefUserId();
        this.motivation = row.motivation();
        this.reserveUntil = row.reserveUntil();
        this.createdAt = row.createdAt();
        this.version = row.version();
        this.conflict = row.conflict();
        this.state = row.state();
        this.stateSince = row.stateSince();
        this.reason = row.reason();
        this.score = row.score();
        this.time = row.time();
    }

    void consented(boolean conflictDeclared, Instant now) {
        expect(CandidacyState.CONSENT);
        if (conflictDeclared && conflict == Conflict.NONE) {
            conflict = Conflict.DECLARED;
        }
        moveTo(CandidacyState.ENDORSEMENT, null, now);
    }

    void conflictReviewed(boolean cleared) {
        expect(CandidacyState.ENDORSEMENT);
        conflict = cleared ? Conflict.CLEARED : Conflict.CONFIRMED;
    }

    void scored(EligibilityScore score) {
        expect(CandidacyState.ENDORSEMENT);
        this.score = score;
    }

    void seatHeld(Instant now) {
        moveTo(CandidacyState.TIME_RELEASE, null, now);
    }

    void waitsInReserve(String reason, Instant now) {
        moveTo(CandidacyState.RESERVE, reason, now);
    }

    void timeReleased(ReleasedTime released, Instant now) {
        expect(CandidacyState.TIME_RELEASE);
        if (released.hoursPerWeek().compareTo(LEAST_HOURS) < 0) {
            throw Refusal.invalid(
                    "hoursPerWeek",
                    "hoursPerWeek is %s; at least %s hours a week are needed to teach. Release more, or refuse and say why."
                            .formatted(released.hoursPerWeek().toPlainString(), LEAST_HOURS));
        }
        time = released;
        moveTo(CandidacyState.SIGNATURE, null, now);
    }

    void candidateSigned(Instant now) {
        expect(CandidacyState.SIGNATURE);
        moveTo(CandidacyState.COUNTERSIGNATURE, null, now);
    }

    void countersigned(Instant now) {
        expect(CandidacyState.COUNTERSIGNATURE);
        moveTo(CandidacyState.APPOINTMENT, null, now);
    }

    /** The appointed trainer will not be certified and leaves the seat. */
    void vacated(String why, Instant now) {
        expect(CandidacyState.APPOINTED);
        moveTo(CandidacyState.SEAT_VACATED, why, now);
    }

    /** Ends the candidacy; a seat it held is free again. */
    void end(CandidacyState end, String why, Instant now) {
        if (!state.open()) {
            throw Refusal.conflict("This candidacy is over: " + state.title().toLowerCase() + ". Nothing was changed.");
        }
        if (end.phase() != Phase.ENDED) {
            throw new IllegalArgumentException(end + " is no end");
        }
        moveTo(end, why, now);
    }

    boolean holdsSeat() {
        return state.phase() == Phase.SEATED;
    }

    void expect(CandidacyState expected) {
        if (state != expected) {
            throw Refusal.conflict(
                    "This step is done: the candidacy is now “%s”. Nothing was changed.".formatted(state.title()));
        }
    }

    Conflict conflict() {
        return conflict;
    }

    CandidacyState state() {
        return state;
    }

    CandidacyRow row() {
        return new CandidacyRow(
                id,
                waveId,
                specialtyCode,
                siteId,
                candidateId,
                candidateUserId,
                source,
                nominatedBy,
                chiefUserId,
                motivation,
                conflict,
                state,
                stateSince,
                reason,
                score,
                time,
                reserveUntil,
                createdAt,
                version);
    }

    private void moveTo(CandidacyState next, String why, Instant now) {
        state = next;
        stateSince = now;
        reason = why;
    }
}
