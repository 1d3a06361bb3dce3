package health.sts.delivery.board;

import health.sts.delivery.MissingStep;

/**
 * Which learners of a wave a list shows; null means all.
 *
 * @param missing the one step before access
 * @param after the physician id of the last row of the page before, or null for the first page
 */
public record PeopleFilter(
        String waveId, String specialtyCode, String siteId, People people, MissingStep missing, String after) {

    /** The same from another place on. */
    public PeopleFilter after(String physicianId) {
        return new PeopleFilter(waveId, specialtyCode, siteId, people, missing, physicianId);
    }
}
