package health.sts.review.triage;

import health.sts.review.Triage;
import java.time.Instant;

/**
 * One physician who is helped.
 *
 * @param result why: the result of the classification
 * @param leftAt when they left the wave or lost access, or null
 */
public record InterventionMember(
        String physicianId,
        String trainingId,
        String userId,
        String specialtyCode,
        String siteId,
        Triage result,
        Instant leftAt) {}
