package health.sts.delivery.board;

import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The counts behind the board; one statement each, whatever the number of learners. */
@Component
class WaveCounts {

    private static final String COUNTS =
            """
            sum(case when w.state <> 'LEFT' then 1 else 0 end) as learners,
            sum(case when w.state <> 'LEFT' and (w.class_at is not null or w.seated = 1) then 1 else 0 end) as registered,
            sum(case when w.state <> 'LEFT' and w.class_at is not null then 1 else 0 end) as trained,
            sum(case when w.state <> 'LEFT' and w.passed_at is not null then 1 else 0 end) as passed,
            sum(case when w.state <> 'LEFT' and w.access = 'BLOCKED' then 1 else 0 end) as blocked,
            sum(case when w.attempts > 0 then 1 else 0 end) as tested,
            sum(w.first_passed) as first_passed,
            sum(case when w.state = 'LEFT' then 1 else 0 end) as gone,
            sum(w.held) as held, sum(w.absent) as absent
            """;

    private final JdbcClient jdbc;

    WaveCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One department of a wave. */
    record Cell(String specialtyCode, String siteId, BoardCounts counts) {}

    /** Sessions of one specialty and kind: planned and held ones, their seats, and those that can still be booked. */
    record Planned(int sessions, int seats, int free) {

        static final Planned NONE = new Planned(0, 0, 0);
    }

    /** How far a wave is, by wave id and department. */
    record WaveCell(String waveId, Cell cell) {}

    List<Cell> cells(String waveId) {
        return jdbc.sql("select w.specialty_code, w.site_id, " + COUNTS
                        + """
                          from (select t.specialty_code, t.site_id, t.state, t.class_at, t.passed_at, t.access, t.attempts,
                                       coalesce(o.held, 0) as held, coalesce(o.absent, 0) as absent,
                                       case when %s then 1 else 0 end as seated,
                                       case when %s then 1 else 0 end as first_passed
                                  from learner_training t
                                  left join (select e.training_id, count(*) as held,
                                                    sum(case when e.kind = 'NO_SHOW' then 1 else 0 end) as absent
                                               from learner_training l join seat_event e on e.training_id = l.id
                                              where l.wave_id = :wave and %s
                                              group by e.training_id) o on o.training_id = t.id
                                 where t.wave_id = :wave) w
                         group by w.specialty_code, w.site_id
                        """
                                .formatted(People.Sql.SEATED, People.Sql.FIRST_PASSED, People.Sql.COUNTS))
                .param("wave", waveId)
                .query((row, i) -> new Cell(
                        row.getString("specialty_code"),
                        row.getString("site_id"),
                        new BoardCounts(
                                row.getInt("learners"),
                                row.getInt("registered"),
                                row.getInt("trained"),
                                row.getInt("passed"),
                                row.getInt("blocked"),
                                row.getInt("tested"),
                                row.getInt("first_passed"),
                                row.getInt("gone"),
                                row.getInt("held"),
                                row.getInt("absent"))))
                .list();
    }

    /** By specialty code and kind of session. */
    Map<String, Map<String, Planned>> planned(String waveId, Instant now) {
        Map<String, Map<String, Planned>> planned = new HashMap<>();
        jdbc.sql(
                        """
                        select specialty_code, kind, count(*) as sessions, sum(capacity) as seats,
                               sum(case when state = 'PLANNED' and starts_at > :now and capacity > taken
                                        then capacity - taken else 0 end) as free
                          from training_session where wave_id = :wave and state <> 'CANCELLED'
                         group by specialty_code, kind
                        """)
                .param("wave", waveId)
                .param("now", SqlTime.of(now))
                .query(row -> {
                    planned.computeIfAbsent(row.getString("specialty_code"), code -> new HashMap<>())
                            .put(
                                    row.getString("kind"),
                                    new Planned(row.getInt("sessions"), row.getInt("seats"), row.getInt("free")));
                });
        return planned;
    }

    /** Learners, trained and blocked of these waves by department, for home pages. */
    List<WaveCell> brief(Collection<String> waveIds) {
        if (waveIds.isEmpty()) {
            return new ArrayList<>();
        }
        return jdbc.sql(
                        """
                        select wave_id, specialty_code, site_id, count(*) as learners,
                               sum(case when class_at is not null then 1 else 0 end) as trained,
                               sum(case when passed_at is not null then 1 else 0 end) as passed,
                               sum(case when access = 'BLOCKED' then 1 else 0 end) as blocked
                          from learner_training where wave_id in (:waves) and state <> 'LEFT'
                         group by wave_id, specialty_code, site_id
                        """)
                .param("waves", waveIds)
                .query((row, i) -> new WaveCell(
                        row.getString("wave_id"),
                        new Cell(
                                row.getString("specialty_code"),
                                row.getString("site_id"),
                                new BoardCounts(
                                        row.getInt("learners"),
                                        0,
                                        row.getInt("trained"),
                                        row.getInt("passed"),
                                        row.getInt("blocked"),
                                        0,
                                        0,
                                        0,
                                        0,
                                        0))))
                .list();
    }
}
