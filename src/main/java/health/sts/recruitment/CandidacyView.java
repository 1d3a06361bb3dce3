package health.sts.recruitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A candidacy as its page shows it.
 *
 * @param reason why it stands where it stands, or null
 * @param score null until the assessment
 * @param endorsers how many colleagues were asked
 * @param endorsed how many of them endorsed
 * @param declined how many of them declined
 */
public record CandidacyView(
        String id,
        String waveId,
        String candidateId,
        String candidateUserId,
        String candidate,
        String specialtyName,
        String siteName,
        Source source,
        String nominatedBy,
        String nominator,
        String chiefUserId,
        String motivation,
        Conflict conflict,
        CandidacyState state,
        Instant stateSince,
        String reason,
        BigDecimal score,
        BigDecimal lowestCriterion,
        ReleasedTime time,
        Instant reserveUntil,
        int endorsers,
        int endorsed,
        int declined,
        List<SignatureView> signatures) {

    public CandidacyView {
        signatures = List.copyOf(signatures);
    }
}
