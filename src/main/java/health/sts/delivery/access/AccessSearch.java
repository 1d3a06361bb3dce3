package health.sts.delivery.access;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import java.time.Instant;
import java.util.Collection;

/**
 * Which decisions to list; every part may be null.
 *
 * @param physicianIds only these people
 * @param departments only learners of these, for a chief
 * @param since only decisions from then on
 */
public record AccessSearch(
        String waveId,
        Access access,
        MissingStep missing,
        Collection<String> physicianIds,
        Collection<Department> departments,
        Instant since) {

    /** A specialty at a site. */
    public record Department(String siteId, String specialtyCode) {}

    /** Whether nobody can fit. */
    boolean empty() {
        return physicianIds != null && physicianIds.isEmpty() || departments != null && departments.isEmpty();
    }
}
