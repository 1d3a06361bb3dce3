package health.sts.delivery.attendance;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.attendance.Attendance.Entry;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the end of a session leaves with the session and with each seat. */
@Repository
class OutcomeStore {

    private static final int LONGEST_REASON = 1_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final CurrentActor actor;
    private final Clock clock;

    OutcomeStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    /** The caller has locked the session and seen that it is planned. */
    void close(String sessionId) {
        jdbc.sql("update training_session set state = 'CLOSED', version = version + 1 where id = ?")
                .param(sessionId)
                .update();
        jdbc.sql(
                        """
                        insert into session_event (id, session_id, kind, sequence, details, done_by, done_at)
                        select ?, id, 'CLOSED', sequence, 'Attendance entered and co-signed', ?, ?
                          from training_session where id = ?
                        """)
                .params(Ids.next("SEV"), actor.get().userId(), SqlTime.of(clock.instant()), sessionId)
                .update();
    }

    void events(String sessionId, List<Entry> entries, Optional<String> reason) {
        SqlParameterSource[] rows = entries.stream()
                .map(entry -> new MapSqlParameterSource()
                        .addValue("id", Ids.next("STE"))
                        .addValue("session", sessionId)
                        .addValue("training", entry.trainingId())
                        .addValue("kind", kind(entry))
                        .addValue("reason", shortened(reason.orElse(entry.note())))
                        .addValue("by", actor.get().userId())
                        .addValue("at", SqlTime.of(clock.instant())))
                .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(
                """
                insert into seat_event (id, session_id, training_id, kind, reason, done_by, done_at)
                values (:id, :session, :training, :kind, :reason, :by, :at)
                """,
                rows);
    }

    /** Who came but missed too much is no no-show, which counts towards the waiting list. */
    private static String kind(Entry entry) {
        boolean noShow = entry.result() == AttendanceResult.REBOOK && entry.minutes() == 0;
        return noShow ? "NO_SHOW" : entry.result().name();
    }

    private static String shortened(String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
