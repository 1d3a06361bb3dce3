package health.sts.recruitment;

import java.time.Instant;

/** A candidacy as it is stored. */
record CandidacyRow(
        String id,
        String waveId,
        String specialtyCode,
        String siteId,
        String candidateId,
        String candidateUserId,
        Source source,
        String nominatedBy,
        String chiefUserId,
        String motivation,
        Conflict conflict,
        CandidacyState state,
        Instant stateSince,
        String reason,
        EligibilityScore score,
        ReleasedTime time,
        Instant reserveUntil,
        Instant createdAt,
        int version) {

    /** While it runs or has succeeded, the candidate has no second candidacy in the wave. */
    String oneAtATime() {
        return state.phase() == CandidacyState.Phase.ENDED ? id : waveId + " " + candidateId;
    }
}
