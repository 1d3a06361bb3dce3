package health.sts.review.sustain;

import health.sts.certification.CertificationState;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many trainers each specialty of a wave has and needs; a handful of statements for all waves. */
@Component
class TrainerCounts {

    private static final List<String> OPEN = Arrays.stream(CertificationState.values())
            .filter(CertificationState::open)
            .map(Enum::name)
            .toList();

    private final JdbcClient jdbc;

    TrainerCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A specialty of a wave. */
    record Spot(String waveId, String specialtyCode) {}

    /**
     * What a specialty of a wave needs.
     *
     * @param seats trainers the plan cannot do without before go-live
     * @param least trainers every specialty has by formula D1
     */
    record Need(Spot spot, int seats, int least) {

        /** Before go-live the classes ask for all seats; after it the least number of the formula keeps the network alive (A). */
        int minimum(boolean live) {
            return live ? least : seats;
        }
    }

    List<Need> needs() {
        return jdbc.sql(
                        """
                        select s.wave_id, s.specialty_code, s.required_seats, w.min_trainers from wave_specialty s
                          join wave w on w.id = s.wave_id where s.required_seats > 0
                         order by s.wave_id, s.specialty_code
                        """)
                .query((row, i) -> new Need(
                        new Spot(row.getString("wave_id"), row.getString("specialty_code")),
                        row.getInt("required_seats"),
                        row.getInt("min_trainers")))
                .list();
    }

    /** Trainers who may teach and are in the roster. */
    Map<Spot, Integer> active(Instant at) {
        return counts(
                "select c.wave_id, c.specialty_code, count(distinct c.physician_id) as many from certificate c"
                        + " join physician p on p.physician_id = c.physician_id and p.active where "
                        + TrainerStanding.active(":at") + " group by c.wave_id, c.specialty_code",
                Map.of("at", SqlTime.of(at)));
    }

    /** Appointed people on the way to their first certificate. */
    Map<Spot, Integer> onTheWay() {
        return counts(
                """
                select wave_id, specialty_code, count(*) as many from certification
                 where certificate_id is null and state in (:open) group by wave_id, specialty_code
                """,
                Map.of("open", OPEN));
    }

    /** Appointed physicians who left the roster, or whose certificate is gone while nobody renews it; by specialty of a wave. */
    Map<Spot, List<String>> gone(Instant at) {
        Map<Spot, List<String>> gone = new HashMap<>();
        jdbc.sql(
                        """
                        select a.wave_id, a.specialty_code, a.candidate_id from candidacy a
                          join physician p on p.physician_id = a.candidate_id
                         where a.state = 'APPOINTED' and (p.active = false or not exists (
                               select 1 from certification f where f.physician_id = a.candidate_id
                                  and f.specialty_code = a.specialty_code and f.state in (:open))
                           and not exists (select 1 from certificate c where c.physician_id = a.candidate_id
                                  and c.specialty_code = a.specialty_code and"""
                                + " " + TrainerStanding.current(":at") + ")) order by a.created_at, a.id")
                .param("open", OPEN)
                .param("at", SqlTime.of(at))
                .query(row -> {
                    gone.computeIfAbsent(
                                    new Spot(row.getString("wave_id"), row.getString("specialty_code")),
                                    spot -> new ArrayList<>())
                            .add(row.getString("candidate_id"));
                });
        return gone;
    }

    private Map<Spot, Integer> counts(String sql, Map<String, ?> parameters) {
        Map<Spot, Integer> counts = new HashMap<>();
        jdbc.sql(sql).params(parameters).query(row -> {
            counts.put(new Spot(row.getString("wave_id"), row.getString("specialty_code")), row.getInt("many"));
        });
        return counts;
    }
}
