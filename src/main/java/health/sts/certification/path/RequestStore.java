package health.sts.certification.path;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Certifications that were asked for and have not begun; many at once, never a statement for each. */
@Component
class RequestStore {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asks for renewal of the newest certificates among these, one statement per thousand; gives how many. */
    int request(Collection<String> certificateIds, Reason reason, Instant now) {
        List<String> ids = new ArrayList<>(certificateIds);
        int requested = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            requested += requestSome(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)), reason, now);
        }
        return requested;
    }

    /** The oldest requests of specialties that have a curriculum, without these. */
    List<String> ready(Collection<String> specialtyCodes, Collection<String> without, int most) {
        return specialtyCodes.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select id from certification
                                 where state = :requested and specialty_code in (:specialties)
                                   and id not in (:without)
                                 order by created_at, id limit :most
                                """)
                        .param("requested", CertificationState.REQUESTED.name())
                        .param("specialties", specialtyCodes)
                        .param("without", without.isEmpty() ? Set.of("") : without)
                        .param("most", most)
                        .query(String.class)
                        .list();
    }

    /** Locks the row of a request until the transaction ends; false where it has begun or ended meanwhile. */
    boolean claim(String id) {
        return jdbc.sql("select id from certification where id = :id and state = :requested for update")
                .param("id", id)
                .param("requested", CertificationState.REQUESTED.name())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** The curriculum version by which a certificate was issued. */
    int certifiedVersion(String certificateId) {
        return jdbc.sql("select curriculum_version from certificate where id = :id")
                .param("id", certificateId)
                .query(Integer.class)
                .single();
    }

    /** How many wait for a curriculum by specialty and were not told of before; telling is left to the caller. */
    Map<String, Integer> waiting(Collection<String> specialtyCodes) {
        Map<String, Integer> waiting = new TreeMap<>();
        jdbc.sql(
                        """
                        select specialty_code, count(*) as trainers from certification
                         where state = :requested and told_waiting = false group by specialty_code
                        """)
                .param("requested", CertificationState.REQUESTED.name())
                .query(row -> {
                    waiting.put(row.getString("specialty_code"), row.getInt("trainers"));
                });
        waiting.keySet().removeAll(specialtyCodes);
        return waiting;
    }

    /** Marks the waiting trainers of a specialty as told of; 0 where another node was faster. */
    int told(String specialtyCode) {
        return jdbc.sql(
                        """
                        update certification set told_waiting = true
                         where state = :requested and told_waiting = false and specialty_code = :specialty
                        """)
                .param("requested", CertificationState.REQUESTED.name())
                .param("specialty", specialtyCode)
                .update();
    }

    private int requestSome(List<String> certificateIds, Reason reason, Instant now) {
        return jdbc.sql(
                        """
                        insert into certification (id, reason, candidacy_id, physician_id, user_id, wave_id, specialty_code,
                            site_id, certificate_id, curriculum_version, round_no, mentor_user_id, state, state_since,
                            created_at, one_at_a_time, version)
                        select :batch || '-' || cast(row_number() over (order by c.id) as varchar(8)), :reason, null,
                               c.physician_id, c.user_id, c.wave_id, c.specialty_code, c.site_id, c.id, null, 1, null,
                               :requested, cast(:now as timestamp with time zone), cast(:now as timestamp with time zone),
                               c.physician_id || ' ' || c.specialty_code, 0
                          from certificate c
                         where c.id in (:ids)
                           and not exists (select 1 from certificate n where n.previous_id = c.id)
                           and not exists (select 1 from certification o
                                            where o.one_at_a_time = c.physician_id || ' ' || c.specialty_code)
                        """)
                .param("batch", Ids.next("CRT"))
                .param("reason", reason.name())
                .param("requested", CertificationState.REQUESTED.name())
                .param("now", SqlTime.of(now))
                .param("ids", certificateIds)
                .update();
    }
}
