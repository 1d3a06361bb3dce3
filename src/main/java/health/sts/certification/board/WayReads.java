package health.sts.certification.board;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.engine.EngineRows;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements behind the board. */
@Component
class WayReads {

    private static final String LATE =
            """
            exists (select 1 from ACT_RU_EXECUTION p join ACT_RU_TASK t on t.PROC_INST_ID_ = p.ID_
                     where p.BUSINESS_KEY_ = c.id and t.DUE_DATE_ < :now)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    WayReads(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A certification as its row has it. */
    record Way(
            String id,
            String physicianId,
            String specialtyCode,
            Reason reason,
            int round,
            CertificationState state,
            Instant since) {}

    /** How many certifications of a specialty stand at a state, and how many of them have a step past its due date. */
    record Count(String specialtyCode, CertificationState state, int trainers, int late) {}

    List<Count> counts(String waveId) {
        return jdbc.sql("select w.specialty_code, w.state, count(*) as trainers, sum(w.late) as late from (select"
                        + " c.specialty_code, c.state, case when " + LATE + " then 1 else 0 end as late"
                        + " from certification c where c.wave_id = :wave) w group by w.specialty_code, w.state")
                .param("wave", waveId)
                .param("now", EngineRows.at(clock.instant()))
                .query((row, number) -> new Count(
                        row.getString("specialty_code"),
                        CertificationState.valueOf(row.getString("state")),
                        row.getInt("trainers"),
                        row.getInt("late")))
                .list();
    }

    /** One page, newest first. */
    List<Way> ways(BoardFilter filter, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("c.wave_id = :wave");
        parameters.put("wave", filter.waveId());
        if (filter.specialtyCode() != null) {
            where.append(" and c.specialty_code = :specialty");
            parameters.put("specialty", filter.specialtyCode());
        }
        if (filter.state() != null) {
            where.append(" and c.state = :state");
            parameters.put("state", filter.state().name());
        }
        if (filter.late()) {
            where.append(" and ").append(LATE);
            parameters.put("now", EngineRows.at(clock.instant()));
        }
        if (filter.after() != null) {
            where.append(
                    " and (c.created_at, c.id) < (select a.created_at, a.id from certification a where a.id = :after)");
            parameters.put("after", filter.after());
        }
        return jdbc.sql("select c.* from certification c where " + where
                        + " order by c.created_at desc, c.id desc limit " + limit)
                .params(parameters)
                .query(WayReads::way)
                .list();
    }

    Optional<WayView> way(String id) {
        return jdbc.sql("select c.* from certification c where c.id = :id")
                .param("id", id)
                .query(WayReads::view)
                .optional();
    }

    /** The ways of somebody who signs in with this id, newest first. */
    List<WayView> ofUser(String userId) {
        return jdbc.sql("select c.* from certification c where c.user_id = :user order by c.created_at desc, c.id desc")
                .param("user", userId)
                .query(WayReads::view)
                .list();
    }

    private static WayView view(ResultSet row, int number) throws SQLException {
        return new WayView(
                row.getString("id"),
                row.getString("physician_id"),
                row.getString("user_id"),
                row.getString("wave_id"),
                row.getString("specialty_code"),
                Reason.valueOf(row.getString("reason")),
                row.getInt("round_no"),
                row.getInt("curriculum_version"),
                row.getString("mentor_user_id"),
                CertificationState.valueOf(row.getString("state")),
                SqlTime.read(row, "state_since"),
                row.getString("ended_reason"),
                SqlTime.read(row, "created_at"));
    }

    private static Way way(ResultSet row, int number) throws SQLException {
        return new Way(
                row.getString("id"),
                row.getString("physician_id"),
                row.getString("specialty_code"),
                Reason.valueOf(row.getString("reason")),
                row.getInt("round_no"),
                CertificationState.valueOf(row.getString("state")),
                SqlTime.read(row, "state_since"));
    }
}
