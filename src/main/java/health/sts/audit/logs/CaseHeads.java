package health.sts.audit.logs;

import health.sts.audit.logs.LogFilter.State;
import health.sts.audit.logs.LoggedStep.ModelVersion;
import health.sts.engine.EngineRows;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which cases a log holds, by cursor: first those that history knows, then those that only the ledger remembers. */
@Component
class CaseHeads {

    static final int FETCH = 2_000;

    private final JdbcClient jdbc;
    private final SystemSettings settings;

    CaseHeads(DataSource dataSource, SystemSettings settings) {
        JdbcTemplate byCursor = new JdbcTemplate(dataSource);
        byCursor.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(byCursor);
        this.settings = settings;
    }

    /** How many cases the filter finds in history. */
    long count(LogFilter filter) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql("select count(distinct coalesce(p.BUSINESS_KEY_, p.ID_)) from ACT_HI_PROCINST p where "
                        + inHistory(filter, params))
                .params(params)
                .query(Long.class)
                .single();
    }

    /** Hands on the cases in history by their id; roots that share a key are one case. */
    void inHistory(LogFilter filter, Function<String, ModelVersion> versions, Consumer<CaseHead> to) {
        Map<String, Object> params = new HashMap<>();
        OneAhead merged = new OneAhead(to);
        jdbc.sql(
                        """
                        select coalesce(p.BUSINESS_KEY_, p.ID_) as CASE_ID, p.BUSINESS_KEY_, p.ID_, p.PROC_DEF_ID_,
                               p.START_TIME_, p.END_TIME_, p.STATE_
                          from ACT_HI_PROCINST p
                         where %s
                         order by CASE_ID, p.START_TIME_, p.ID_
                        """
                                .formatted(inHistory(filter, params)))
                .params(params)
                .query(row -> {
                    merged.take(new CaseHead(
                            row.getString("CASE_ID"),
                            row.getString("BUSINESS_KEY_") != null,
                            List.of(row.getString("ID_")),
                            versions.apply(row.getString("PROC_DEF_ID_")),
                            EngineRows.time(row, "START_TIME_"),
                            EngineRows.time(row, "END_TIME_"),
                            row.getString("STATE_")));
                });
        merged.end();
    }

    /** Hands on the cases whose history is gone; what is gone is not running. */
    void onlyInLedger(LogFilter filter, Consumer<CaseHead> to) {
        if (filter.state() == State.RUNNING) {
            return;
        }
        Map<String, Object> params = new HashMap<>();
        params.put("from", SqlTime.of(orEver(filter.begin(settings.timeZone()), Instant.EPOCH)));
        params.put("until", SqlTime.of(orEver(filter.end(settings.timeZone()), Instant.parse("9999-01-01T00:00:00Z"))));
        String ofProcess = "";
        if (filter.process() != null) {
            params.put("process", filter.process());
            ofProcess = "and max(case when l.process_key = :process then 1 else 0 end) = 1";
        }
        jdbc.sql(
                        """
                        select coalesce(l.business_key, l.process_instance_id) as case_id,
                               max(l.business_key) as business_key, min(l.process_key) as process_key,
                               min(l.acted_at) as started_at, max(l.acted_at) as ended_at
                          from ledger_line l
                         where l.process_instance_id is not null and l.kind in %s
                           and not exists (select 1 from ACT_HI_PROCINST p where p.BUSINESS_KEY_ = l.business_key)
                           and not exists (select 1 from ACT_HI_PROCINST p
                                            where p.PROC_INST_ID_ = l.process_instance_id)
                         group by coalesce(l.business_key, l.process_instance_id)
                        having min(l.acted_at) >= :from and min(l.acted_at) < :until %s
                         order by case_id
                        """
                                .formatted(LedgerStep.KINDS, ofProcess))
                .params(params)
                .query(row -> {
                    to.accept(remembered(row));
                });
    }

    private static CaseHead remembered(ResultSet row) throws SQLException {
        return new CaseHead(
                row.getString("case_id"),
                row.getString("business_key") != null,
                List.of(),
                new ModelVersion(row.getString("process_key"), null, null),
                SqlTime.read(row, "started_at"),
                SqlTime.read(row, "ended_at"),
                null);
    }

    private String inHistory(LogFilter filter, Map<String, Object> params) {
        List<String> conditions = new ArrayList<>(List.of("p.PROC_INST_ID_ = p.ROOT_PROC_INST_ID_"));
        if (filter.process() != null) {
            conditions.add(
                    "p.PROC_INST_ID_ in (select c.ROOT_PROC_INST_ID_ from ACT_HI_PROCINST c where c.PROC_DEF_KEY_ = :process)");
            params.put("process", filter.process());
        }
        if (filter.from() != null) {
            conditions.add("p.START_TIME_ >= :from");
            params.put("from", EngineRows.at(filter.begin(settings.timeZone())));
        }
        if (filter.until() != null) {
            conditions.add("p.START_TIME_ < :until");
            params.put("until", EngineRows.at(filter.end(settings.timeZone())));
        }
        if (filter.state() != State.ALL) {
            conditions.add(filter.state() == State.RUNNING ? "p.END_TIME_ is null" : "p.END_TIME_ is not null");
        }
        return String.join(" and ", conditions);
    }

    private static Instant orEver(Instant moment, Instant ever) {
        return moment == null ? ever : moment;
    }

    /** Holds a case back until the next one shows that it is complete. */
    private static final class OneAhead {

        private final Consumer<CaseHead> to;
        private CaseHead held;

        OneAhead(Consumer<CaseHead> to) {
            this.to = to;
        }

        void take(CaseHead next) {
            if (held != null && held.id().equals(next.id())) {
                held = held.and(next);
                return;
            }
            end();
            held = next;
        }

        void end() {
            if (held != null) {
                to.accept(held);
            }
        }
    }
}
