package health.sts.review;

import java.time.Instant;
import java.util.List;

/**
 * Who works in the system: learners of a wave who had access at a moment, by an access decision or by a waiver. Read from
 * rows that are never changed, so the answer for a moment stays the same.
 */
public interface ActivePhysicians {

    /** All of a wave at a moment, by training id; one statement. */
    List<ActivePhysician> of(String waveId, Instant moment);

    /** One of them. */
    record ActivePhysician(String trainingId, String physicianId, String userId, String specialtyCode, String siteId) {}
}
