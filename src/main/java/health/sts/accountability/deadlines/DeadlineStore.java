package health.sts.accountability.deadlines;

import health.sts.accountability.deadlines.Deadline.Key;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code deadline} and {@code escalation}. */
@Repository
class DeadlineStore {

    /** With whether it is open: a task is while the engine knows it, the rest while its row is there. */
    private static final String SELECT =
            """
            SELECT d.*, t.ASSIGNEE_, CASE WHEN d.kind <> 'task' OR t.ID_ IS NOT NULL THEN 1 ELSE 0 END AS is_open
            FROM deadline d LEFT JOIN ACT_RU_TASK t ON d.kind = 'task' AND t.ID_ = d.subject_id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    DeadlineStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes new rows in one batch. */
    void insert(List<Deadline> deadlines) {
        batches.batchUpdate(
                """
                INSERT INTO deadline (kind, subject_id, business_key, step, process_key, what, link, owner, candidates,
                    escalate_to, calendar_id, created_at, half_time, due_at, next_at, ladder_round)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                deadlines.stream().map(DeadlineStore::columns).toList());
    }

    private static Object[] columns(Deadline deadline) {
        return new Object[] {
            deadline.key().kind(),
            deadline.key().id(),
            deadline.businessKey(),
            deadline.step(),
            deadline.processKey(),
            deadline.what(),
            deadline.link(),
            deadline.holder(),
            String.join(",", deadline.candidates()),
            deadline.escalateTo(),
            deadline.calendarId(),
            SqlTime.of(deadline.created()),
            SqlTime.of(deadline.halfTime()),
            SqlTime.of(deadline.due()),
            SqlTime.of(deadline.nextAt()),
            deadline.round()
        };
    }

    /** The next deadlines to look at, by an index; done ones come along so that they can be cleared. */
    List<Deadline> toLookAt(Instant now, Deadline after, int limit) {
        String further = after == null ? "" : " AND (d.next_at, d.kind, d.subject_id) > (:nextAt, :kind, :id)";
        var query = jdbc.sql(SELECT + " WHERE d.next_at <= :now" + further
                        + " ORDER BY d.next_at, d.kind, d.subject_id FETCH FIRST " + limit + " ROWS ONLY")
                .param("now", SqlTime.of(now));
        if (after != null) {
            query = query.param("nextAt", SqlTime.of(after.nextAt()))
                    .param("kind", after.key().kind())
                    .param("id", after.key().id());
        }
        return query.query(DeadlineStore::deadline).list();
    }

    Optional<Deadline> find(Key key) {
        return jdbc.sql(SELECT + " WHERE d.kind = ? AND d.subject_id = ?")
                .params(key.kind(), key.id())
                .query(DeadlineStore::deadline)
                .optional();
    }

    List<Deadline> openOf(Collection<String> businessKeys, String step) {
        if (businessKeys.isEmpty()) {
            return List.of();
        }
        String ofStep = step == null ? "" : " AND d.step = :step";
        return jdbc
                .sql(SELECT + " WHERE d.business_key IN (:keys)" + ofStep)
                .param("keys", businessKeys)
                .param("step", step)
                .query(DeadlineStore::deadline)
                .list()
                .stream()
                .filter(Deadline::open)
                .toList();
    }

    void remove(Collection<Key> keys) {
        batches.batchUpdate(
                "DELETE FROM deadline WHERE kind = ? AND subject_id = ?",
                keys.stream().map(key -> new Object[] {key.kind(), key.id()}).toList());
    }

    /** Sets the next look where no step is to be taken; rows that another node moved on stay as they are. */
    void lookLater(Collection<Deadline> deadlines, Collection<Instant> next) {
        var moments = next.iterator();
        batches.batchUpdate(
                "UPDATE deadline SET next_at = ? WHERE kind = ? AND subject_id = ? AND ladder_round = ? AND next_at = ?",
                deadlines.stream()
                        .map(deadline -> new Object[] {
                            SqlTime.of(moments.next()),
                            deadline.key().kind(),
                            deadline.key().id(),
                            deadline.round(),
                            SqlTime.of(deadline.nextAt())
                        })
                        .toList());
    }

    /** Takes a deadline's turn. @return false where another node took it, the date was moved or the task is done */
    boolean moveOn(Deadline deadline, Instant next) {
        return jdbc.sql(
                                """
                                UPDATE deadline SET next_at = ?
                                WHERE kind = ? AND subject_id = ? AND ladder_round = ? AND next_at = ?
                                AND (kind <> 'task' OR EXISTS (SELECT 1 FROM ACT_RU_TASK t WHERE t.ID_ = subject_id))""")
                        .params(
                                SqlTime.of(next),
                                deadline.key().kind(),
                                deadline.key().id(),
                                deadline.round(),
                                SqlTime.of(deadline.nextAt()))
                        .update()
                == 1;
    }

    void reschedule(Collection<Deadline> deadlines) {
        batches.batchUpdate(
                """
                UPDATE deadline SET due_at = ?, half_time = ?, next_at = ?, ladder_round = ?
                WHERE kind = ? AND subject_id = ?""",
                deadlines.stream()
                        .map(deadline -> new Object[] {
                            SqlTime.of(deadline.due()),
                            SqlTime.of(deadline.halfTime()),
                            SqlTime.of(deadline.nextAt()),
                            deadline.round(),
                            deadline.key().kind(),
                            deadline.key().id()
                        })
                        .toList());
    }

    /** Notes a step of the ladder. @return false where it was taken before */
    boolean take(Deadline deadline, String step, String recipient, Instant now) {
        return jdbc.sql(
                                """
                                INSERT INTO escalation (kind, subject_id, ladder_round, step, recipient, business_key, taken_at)
                                SELECT kind, subject_id, ladder_round, :step, :recipient, business_key, :now
                                FROM deadline d WHERE d.kind = :kind AND d.subject_id = :id AND NOT EXISTS (
                                    SELECT 1 FROM escalation e WHERE e.kind = d.kind AND e.subject_id = d.subject_id
                                    AND e.ladder_round = d.ladder_round AND e.step = :step)""")
                        .param("step", step)
                        .param("recipient", recipient)
                        .param("now", SqlTime.of(now))
                        .param("kind", deadline.key().kind())
                        .param("id", deadline.key().id())
                        .update()
                == 1;
    }

    /** Open deadlines past their date of which one of these groups is told. */
    long lateFor(Collection<String> groups, Instant now) {
        return jdbc.sql(
                        """
                        SELECT COUNT(*) FROM deadline d LEFT JOIN ACT_RU_TASK t ON d.kind = 'task' AND t.ID_ = d.subject_id
                        WHERE d.escalate_to IN (:groups) AND d.due_at < :now AND (d.kind <> 'task' OR t.ID_ IS NOT NULL)""")
                .param("groups", groups)
                .param("now", SqlTime.of(now))
                .query(Long.class)
                .single();
    }

    private static Deadline deadline(ResultSet row, int n) throws SQLException {
        Key key = new Key(row.getString("kind"), row.getString("subject_id"));
        String candidates = row.getString("candidates");
        return new Deadline(
                key,
                row.getString("business_key"),
                row.getString("step"),
                row.getString("process_key"),
                row.getString("what"),
                row.getString("link"),
                key.kind().equals(Deadline.TASK) ? row.getString("ASSIGNEE_") : row.getString("owner"),
                candidates.isEmpty() ? List.of() : Arrays.asList(candidates.split(",")),
                row.getString("escalate_to"),
                row.getString("calendar_id"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "due_at"),
                SqlTime.read(row, "next_at"),
                row.getInt("ladder_round"),
                row.getInt("is_open") == 1);
    }
}
