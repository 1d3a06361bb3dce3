package health.sts.recruitment;

import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When recruitment began again; rows are added, never changed. */
@Component
class RestartStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RestartStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Restarts.Shortage shortage, int vacated, String by) {
        jdbc.sql(
                        """
                        insert into recruitment_restart (id, wave_id, specialty_code, seats, vacated, reason, restarted_by,
                            restarted_at)
                        values (:id, :wave, :specialty, :seats, :vacated, :reason, :by, :at)
                        """)
                .param("id", Ids.next("RST"))
                .param("wave", shortage.waveId())
                .param("specialty", shortage.specialtyCode())
                .param("seats", shortage.seats())
                .param("vacated", vacated)
                .param("reason", shortage.reason())
                .param("by", by)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    Map<String, Map<String, Integer>> seatsUnderWay() {
        Map<String, Map<String, Integer>> seats = new HashMap<>();
        jdbc.sql(
                        """
                        select wave_id, specialty_code, count(*) as seats from trainer_seat
                         where state in ('OPEN', 'HELD') group by wave_id, specialty_code
                        """)
                .query(row -> {
                    seats.computeIfAbsent(row.getString("wave_id"), wave -> new HashMap<>())
                            .put(row.getString("specialty_code"), row.getInt("seats"));
                });
        return seats;
    }

    Set<String> openWaves() {
        return Set.copyOf(jdbc.sql(
                        """
                        select distinct r.wave_id from recruitment_restart r
                          join trainer_seat s on s.wave_id = r.wave_id and s.specialty_code = r.specialty_code
                         where s.state = 'OPEN'
                        """)
                .query(String.class)
                .list());
    }

    /** Whether recruitment began again for the specialty and one of its seats is open. */
    boolean open(String waveId, String specialtyCode) {
        return jdbc.sql(
                        """
                        select 1 from trainer_seat s where s.wave_id = :wave and s.specialty_code = :specialty
                           and s.state = 'OPEN' and exists (select 1 from recruitment_restart r
                                where r.wave_id = s.wave_id and r.specialty_code = s.specialty_code)
                         limit 1
                        """)
                .param("wave", waveId)
                .param("specialty", specialtyCode)
                .query(Integer.class)
                .optional()
                .isPresent();
    }
}
