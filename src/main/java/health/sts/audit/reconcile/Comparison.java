package health.sts.audit.reconcile;

import health.sts.audit.reconcile.Difference.Kind;
import health.sts.audit.reconcile.ReconciliationRun.Counts;
import health.sts.engine.EngineRows;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares in the database. Each question is one statement, which sees tasks, lines and flows of the same moment: they
 * were written by one transaction, so none can be half there.
 */
@Component
class Comparison {

    private static final String TASKS =
            """
             from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.ID_ = t.PROC_INST_ID_
             where t.END_TIME_ >= :from and t.DELETE_REASON_ = 'completed'
            """;

    private static final String WITHOUT_LINE =
            """
             and not exists (select 1 from ledger_line l
                              where l.task_id = t.ID_ and l.step = t.TASK_DEF_KEY_ and l.kind not in ('BLOCKED', 'READ'))
            """;

    /** Only where the engine still has the history of the case: what its cleanup took is no difference. */
    private static final String LINES =
            """
             from ledger_line l join ACT_HI_PROCINST p on p.ID_ = l.process_instance_id
             left join ACT_HI_TASKINST t on t.ID_ = l.task_id
             where l.id > :after and l.id <= :until and l.task_id is not null
            """;

    private static final String WITHOUT_TASK =
            """
             and (t.ID_ is null
               or (l.step = t.TASK_DEF_KEY_ and l.kind not in ('BLOCKED', 'READ')
                   and (t.END_TIME_ is null or t.DELETE_REASON_ <> 'completed')))
            """;

    private static final String CASES =
            " from ACT_HI_PROCINST p where p.END_TIME_ >= :from and p.STATE_ = 'COMPLETED' ";

    private static final String WITHOUT_PATH =
            " and not exists (select 1 from flow_taken f where f.process_instance_id = p.ID_) ";

    private final JdbcClient jdbc;

    Comparison(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is compared.
     *
     * @param from tasks and cases that finished at that time or later
     * @param after lines with a higher number
     * @param until the highest number there is
     */
    record Window(Instant from, long after, long until) {}

    Counts checked(Window window) {
        return count(window, TASKS, LINES, CASES);
    }

    Counts differences(Window window) {
        return count(window, TASKS + WITHOUT_LINE, LINES + WITHOUT_TASK, CASES + WITHOUT_PATH);
    }

    /** The newest differences, at most so many of each sort. */
    List<Difference> newest(Window window, int most) {
        List<Difference> found = new ArrayList<>();
        found.addAll(read(
                "select t.ID_ as REFERENCE, t.END_TIME_ as HAPPENED, t.TASK_DEF_KEY_ as STEP, t.ASSIGNEE_ as ACTOR,"
                        + " p.BUSINESS_KEY_, p.ID_ as INSTANCE" + TASKS + WITHOUT_LINE
                        + " order by t.END_TIME_ desc, t.ID_",
                window,
                most,
                row -> difference(Kind.TASK_WITHOUT_LINE, row, EngineRows.time(row, "HAPPENED"))));
        found.addAll(read(
                "select l.id as REFERENCE, l.acted_at as HAPPENED, l.step as STEP, l.actor as ACTOR,"
                        + " l.business_key as BUSINESS_KEY_, p.ID_ as INSTANCE" + LINES + WITHOUT_TASK
                        + " order by l.id desc",
                window,
                most,
                row -> difference(Kind.LINE_WITHOUT_TASK, row, SqlTime.read(row, "HAPPENED"))));
        found.addAll(read(
                "select p.ID_ as REFERENCE, p.END_TIME_ as HAPPENED, p.END_ACT_ID_ as STEP,"
                        + " p.START_USER_ID_ as ACTOR, p.BUSINESS_KEY_, p.ID_ as INSTANCE" + CASES + WITHOUT_PATH
                        + " order by p.END_TIME_ desc, p.ID_",
                window,
                most,
                row -> difference(Kind.CASE_WITHOUT_PATH, row, EngineRows.time(row, "HAPPENED"))));
        return found;
    }

    /** The highest number of a ledger line. */
    long lastLine() {
        return jdbc.sql("select coalesce(max(id), 0) from ledger_line")
                .query(Long.class)
                .single();
    }

    private Counts count(Window window, String tasks, String lines, String cases) {
        return new Counts(count(tasks, window), count(lines, window), count(cases, window));
    }

    private long count(String from, Window window) {
        return bound("select count(*)" + from, window).query(Long.class).single();
    }

    private List<Difference> read(String sql, Window window, int most, Reader reader) {
        return bound(sql + " limit :most", window)
                .param("most", most)
                .query((row, number) -> reader.read(row))
                .list();
    }

    private JdbcClient.StatementSpec bound(String sql, Window window) {
        Timestamp from = EngineRows.at(window.from());
        JdbcClient.StatementSpec statement = jdbc.sql(sql);
        return sql.contains(":from")
                ? statement.param("from", from)
                : statement.param("after", window.after()).param("until", window.until());
    }

    private static Difference difference(Kind kind, ResultSet row, Instant at) throws SQLException {
        return new Difference(
                kind,
                row.getString("REFERENCE"),
                at,
                row.getString("STEP"),
                row.getString("ACTOR"),
                row.getString("BUSINESS_KEY_"),
                row.getString("INSTANCE"));
    }

    @FunctionalInterface
    private interface Reader {
        Difference read(ResultSet row) throws SQLException;
    }
}
