package health.sts.audit.reconcile;

import health.sts.audit.reconcile.Comparison.Window;
import health.sts.audit.reconcile.Difference.Kind;
import health.sts.audit.reconcile.ReconciliationRun.Counts;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** The tables {@code reconciliation} and {@code reconciliation_difference}; rows are only added. */
@Component
class ReconciliationStore {

    private static final String CLEAN =
            " tasks_without_line = 0 and lines_without_task = 0 and cases_without_path = 0 ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReconciliationStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Up to where everything agreed. */
    record Agreed(Instant until, long lines) {}

    Optional<Agreed> lastAgreed() {
        return jdbc.sql("select run_at, lines_until from reconciliation where" + CLEAN + "order by id desc limit 1")
                .query((row, number) -> new Agreed(SqlTime.read(row, "run_at"), row.getLong("lines_until")))
                .optional();
    }

    long insert(Instant now, String actor, Window window, Counts checked, Counts differences) {
        GeneratedKeyHolder id = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into reconciliation (run_at, run_by, tasks_from, lines_after, lines_until, tasks_checked,
                            lines_checked, cases_checked, tasks_without_line, lines_without_task, cases_without_path)
                        values (:now, :actor, :from, :after, :until, :tasks, :lines, :cases, :noLine, :noTask, :noPath)
                        """)
                .param("now", SqlTime.of(now))
                .param("actor", actor)
                .param("from", SqlTime.of(window.from()))
                .param("after", window.after())
                .param("until", window.until())
                .param("tasks", checked.tasks())
                .param("lines", checked.lines())
                .param("cases", checked.cases())
                .param("noLine", differences.tasks())
                .param("noTask", differences.lines())
                .param("noPath", differences.cases())
                .update(id, "id");
        return id.getKeyAs(Long.class);
    }

    void insert(long run, List<Difference> differences) {
        batches.batchUpdate(
                """
                insert into reconciliation_difference (reconciliation_id, kind, reference, happened_at, step, actor,
                    business_key, process_instance_id) values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                differences.stream()
                        .map(each -> new Object[] {
                            run,
                            each.kind().name(),
                            each.reference(),
                            SqlTime.of(each.at()),
                            each.step(),
                            each.actor(),
                            each.businessKey(),
                            each.processInstanceId()
                        })
                        .toList());
    }

    /** Newest first; those before a run, or from the newest on. */
    List<ReconciliationRun> runs(Long before, int most) {
        return jdbc.sql("select * from reconciliation where id < :before order by id desc limit :most")
                .param("before", before == null ? Long.MAX_VALUE : before)
                .param("most", most)
                .query((row, number) -> run(row))
                .list();
    }

    Optional<ReconciliationRun> find(long id) {
        return jdbc.sql("select * from reconciliation where id = :id")
                .param("id", id)
                .query((row, number) -> run(row))
                .optional();
    }

    List<Difference> differences(long run) {
        return jdbc.sql(
                        """
                        select * from reconciliation_difference where reconciliation_id = :run
                         order by kind desc, happened_at desc, reference
                        """)
                .param("run", run)
                .query((row, number) -> new Difference(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reference"),
                        SqlTime.read(row, "happened_at"),
                        row.getString("step"),
                        row.getString("actor"),
                        row.getString("business_key"),
                        row.getString("process_instance_id")))
                .list();
    }

    private static ReconciliationRun run(ResultSet row) throws SQLException {
        return new ReconciliationRun(
                row.getLong("id"),
                SqlTime.read(row, "run_at"),
                row.getString("run_by"),
                SqlTime.read(row, "tasks_from"),
                new Counts(row.getLong("tasks_checked"), row.getLong("lines_checked"), row.getLong("cases_checked")),
                new Counts(
                        row.getLong("tasks_without_line"),
                        row.getLong("lines_without_task"),
                        row.getLong("cases_without_path")));
    }
}
