package health.sts.review;

import java.time.Instant;
import java.util.List;

/**
 * Who works in the system: learners of a wave who had access at a moment, by an access decision or by a waiver. Read from
 * rows that are never changed, so the answer for a moment stays the same.
 */
public interface ActivePhysicians {

    /**
     * The condition for statements of ours, on {@code learner_training t} at {@code :moment}: the newest decision until then
     * gave access, or a waiver was given and not over; and they had not left the wave.
     */
    String ACTIVE =
            """
            not (t.state = 'LEFT' and t.state_since <= cast(:moment as timestamp with time zone))
            and (exists (select 1 from access_decision d
                          where d.training_id = t.id and d.access = 'ELIGIBLE'
                            and d.decided_at <= cast(:moment as timestamp with time zone)
                            and not exists (select 1 from access_decision later
                                             where later.training_id = d.training_id and later.number > d.number
                                               and later.decided_at <= cast(:moment as timestamp with time zone)))
                 or exists (select 1 from access_waiver v join waiver_event g on g.waiver_id = v.id
                             where v.training_id = t.id and g.kind = 'GRANTED'
                               and g.done_at <= cast(:moment as timestamp with time zone)
                               and v.ends_at > cast(:moment as timestamp with time zone)
                               and not exists (select 1 from waiver_event gone
                                                where gone.waiver_id = v.id and gone.kind in ('REVOKED', 'ENDED')
                                                  and gone.done_at <= cast(:moment as timestamp with time zone))))
            """;

    /** All of a wave at a moment, by training id; one statement. */
    List<ActivePhysician> of(String waveId, Instant moment);

    /** One of them. */
    record ActivePhysician(String trainingId, String physicianId, String userId, String specialtyCode, String siteId) {}
}
