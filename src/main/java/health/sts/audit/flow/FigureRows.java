package health.sts.audit.flow;

import health.sts.audit.flow.ProcessFigures.Period;
import health.sts.audit.flow.ProcessFigures.Spread;
import health.sts.engine.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the engine's history and the flows taken: large reads that no page waits for. */
@Repository
class FigureRows {

    private static final int PATIENCE_SECONDS = 300;
    private static final Instant FIRST = Instant.parse("1971-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9000-01-01T00:00:00Z");

    private static final String SPREAD =
            """
            count(d) as n, percentile_cont(0.5) within group (order by d) as median,
            percentile_cont(0.9) within group (order by d) as ninetieth
            """;
    private static final String CASES = "p.PROC_DEF_ID_ = :model and p.START_TIME_ >= :from and p.START_TIME_ < :until";

    private final JdbcClient jdbc;

    FigureRows(DataSource source) {
        JdbcTemplate patient = new JdbcTemplate(source);
        patient.setQueryTimeout(PATIENCE_SECONDS);
        this.jdbc = JdbcClient.create(patient);
    }

    record Cases(long begun, long finished, Spread duration) {}

    record Stays(long visits, long openNow, Spread length) {}

    record Tasks(Spread waiting, long withDue, long late) {}

    /** Cases begun and ended, by the engine's id of the version. */
    Map<String, Cases> casesByModel() {
        Map<String, Cases> cases = new HashMap<>();
        jdbc.sql(
                        """
                        select PROC_DEF_ID_, count(*) as begun, count(END_TIME_) as ended
                          from ACT_HI_PROCINST group by PROC_DEF_ID_
                        """)
                .query(row -> {
                    cases.put(
                            row.getString("PROC_DEF_ID_"),
                            new Cases(row.getLong("begun"), row.getLong("ended"), Spread.NONE));
                });
        return cases;
    }

    Cases cases(String model, Period period) {
        return ask(
                        "select count(*) as begun, count(ended) as ended, " + SPREAD
                                + " from (select p.END_TIME_ as ended, p.DURATION_ as d from ACT_HI_PROCINST p where "
                                + CASES
                                + ") one",
                        model,
                        period)
                .query((row, number) -> new Cases(row.getLong("begun"), row.getLong("ended"), spread(row)))
                .single();
    }

    /** By node; what was interrupted counts as a visit and not in the length. */
    Map<String, Stays> stays(String model, Period period) {
        Map<String, Stays> stays = new HashMap<>();
        ask(
                        "select node, count(*) as visits, count(*) - count(ended) as open_now, " + SPREAD
                                + """
                           from (select a.ACT_ID_ as node, a.END_TIME_ as ended,
                                        case when coalesce(a.ACT_INST_STATE_, 0) <> 2 then a.DURATION_ end as d
                                   from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.PROC_INST_ID_ = a.PROC_INST_ID_
                                  where a.ACT_TYPE_ <> 'multiInstanceBody' and
                          """
                                + CASES + ") one group by node",
                        model,
                        period)
                .query(row -> {
                    stays.put(
                            row.getString("node"),
                            new Stays(row.getLong("visits"), row.getLong("open_now"), spread(row)));
                });
        return stays;
    }

    /** Completed tasks of people, by node. */
    Map<String, Tasks> tasks(String model, Period period) {
        Map<String, Tasks> tasks = new HashMap<>();
        ask(
                        "select node, count(due) as with_due, sum(case when ended > due then 1 else 0 end) as late, "
                                + SPREAD
                                + """
                           from (select t.TASK_DEF_KEY_ as node, t.DUE_DATE_ as due, t.END_TIME_ as ended, t.DURATION_ as d
                                   from ACT_HI_TASKINST t join ACT_HI_PROCINST p on p.PROC_INST_ID_ = t.PROC_INST_ID_
                                  where t.DELETE_REASON_ = 'completed' and
                          """
                                + CASES + ") one group by node",
                        model,
                        period)
                .query(row -> {
                    tasks.put(
                            row.getString("node"),
                            new Tasks(spread(row), row.getLong("with_due"), row.getLong("late")));
                });
        return tasks;
    }

    Map<String, Long> flows(String model, Period period) {
        Map<String, Long> flows = new HashMap<>();
        ask(
                        """
                        select f.flow as flow, count(*) as taken
                          from flow_taken f join ACT_HI_PROCINST p on p.PROC_INST_ID_ = f.process_instance_id
                         where
                        """
                                + CASES + " group by f.flow",
                        model,
                        period)
                .query(row -> {
                    flows.put(row.getString("flow"), row.getLong("taken"));
                });
        return flows;
    }

    private JdbcClient.StatementSpec ask(String sql, String model, Period period) {
        return jdbc.sql(sql)
                .param("model", model)
                .param("from", EngineRows.at(period.from() == null ? FIRST : period.from()))
                .param("until", EngineRows.at(period.until() == null ? LAST : period.until()));
    }

    private static Spread spread(ResultSet row) throws SQLException {
        long n = row.getLong("n");
        return n == 0
                ? Spread.NONE
                : new Spread(
                        n,
                        Duration.ofMillis(Math.round(row.getDouble("median"))),
                        Duration.ofMillis(Math.round(row.getDouble("ninetieth"))));
    }
}
