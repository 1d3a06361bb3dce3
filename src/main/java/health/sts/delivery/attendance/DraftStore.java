package health.sts.delivery.attendance;

import health.sts.delivery.attendance.Attendance.Minutes;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who checked in, and what the lead has typed but not handed in; whoever writes has locked the session. */
@Repository
class DraftStore {

    private static final String TAKE_BACK =
            "delete from attendance_draft where session_id = :session and training_id = :training";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    DraftStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What was typed, by training. */
    Map<String, Minutes> of(String sessionId) {
        return jdbc
                .sql("select * from attendance_draft where session_id = ?")
                .param(sessionId)
                .query((row, number) ->
                        new Minutes(row.getString("training_id"), row.getInt("minutes"), row.getString("note")))
                .list()
                .stream()
                .collect(Collectors.toMap(Minutes::trainingId, Function.identity()));
    }

    void save(String sessionId, Collection<Minutes> typed) {
        Set<String> known = of(sessionId).keySet();
        batch(
                """
                update attendance_draft set minutes = :minutes, note = :note
                 where session_id = :session and training_id = :training
                """,
                sessionId,
                typed.stream()
                        .filter(row -> row.minutes() != null && known.contains(row.trainingId()))
                        .toList());
        batch(
                """
                insert into attendance_draft (session_id, training_id, minutes, note)
                values (:session, :training, :minutes, :note)
                """,
                sessionId,
                typed.stream()
                        .filter(row -> row.minutes() != null && !known.contains(row.trainingId()))
                        .toList());
        batch(
                TAKE_BACK,
                sessionId,
                typed.stream().filter(row -> row.minutes() == null).toList());
    }

    void clear(String sessionId) {
        jdbc.sql("delete from attendance_draft where session_id = ?")
                .param(sessionId)
                .update();
    }

    /** When each learner checked in, by training. */
    Map<String, Instant> checkIns(String sessionId) {
        Map<String, Instant> times = new HashMap<>();
        jdbc.sql("select training_id, checked_at from check_in where session_id = ?")
                .param(sessionId)
                .query((row, number) -> times.put(row.getString("training_id"), SqlTime.read(row, "checked_at")))
                .list();
        return times;
    }

    void checkIn(String sessionId, String trainingId, Instant at) {
        jdbc.sql("insert into check_in (session_id, training_id, checked_at) values (?, ?, ?)")
                .params(sessionId, trainingId, SqlTime.of(at))
                .update();
    }

    /** What the check-in codes of a session are made with. */
    String secret(String sessionId) {
        return jdbc.sql("select check_in_secret from training_session where id = ?")
                .param(sessionId)
                .query(String.class)
                .single();
    }

    private void batch(String statement, String sessionId, List<Minutes> rows) {
        if (rows.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                statement,
                rows.stream()
                        .map(row -> new MapSqlParameterSource()
                                .addValue("session", sessionId)
                                .addValue("training", row.trainingId())
                                .addValue("minutes", row.minutes())
                                .addValue("note", row.note()))
                        .toArray(SqlParameterSource[]::new));
    }
}
