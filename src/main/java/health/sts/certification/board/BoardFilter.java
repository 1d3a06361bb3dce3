package health.sts.certification.board;

import health.sts.certification.CertificationState;

/**
 * Which certifications of a wave a list shows; null means all.
 *
 * @param late only those with a step that is past its due date
 * @param after the id of the last row of the page before, or null for the first page
 */
public record BoardFilter(String waveId, String specialtyCode, CertificationState state, boolean late, String after) {

    /** The same from another place on. */
    public BoardFilter after(String id) {
        return new BoardFilter(waveId, specialtyCode, state, late, id);
    }
}
