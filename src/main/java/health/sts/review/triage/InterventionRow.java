package health.sts.review.triage;

import health.sts.review.InterventionKind;
import health.sts.review.ReviewPoint;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One intervention in a list.
 *
 * @param forWhom the name of the one it is for, or how many
 * @param people how many it is for
 * @param siteId null where they work at several sites
 * @param helper the name of who is asked, or null
 */
public record InterventionRow(
        String id,
        InterventionKind kind,
        String waveId,
        ReviewPoint point,
        String specialtyCode,
        String siteId,
        InterventionState state,
        Instant openedAt,
        Instant helpBy,
        String helper,
        BigDecimal hours,
        String forWhom,
        int people) {

    InterventionRow named(String helperName, String whom) {
        return new InterventionRow(
                id,
                kind,
                waveId,
                point,
                specialtyCode,
                siteId,
                state,
                openedAt,
                helpBy,
                helperName,
                hours,
                whom,
                people);
    }
}
