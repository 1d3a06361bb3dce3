package health.sts.review.triage;

import health.sts.review.InterventionKind;

/**
 * Which interventions a list shows; null means all.
 *
 * @param mine only those that the person acting is asked to give
 * @param after the last of the page before, or null
 */
public record InterventionFilter(
        String waveId,
        InterventionState state,
        InterventionKind kind,
        String specialtyCode,
        boolean mine,
        String after) {

    InterventionFilter after(String id) {
        return new InterventionFilter(waveId, state, kind, specialtyCode, mine, id);
    }
}
