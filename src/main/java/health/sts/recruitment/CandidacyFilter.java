package health.sts.recruitment;

/**
 * Which candidacies of a wave a list shows; null means all.
 *
 * @param after the id of the last row of the page before, or null for the first page
 */
public record CandidacyFilter(String waveId, String specialtyCode, CandidacyState state, String after) {}
