package health.sts.audit.logs;

import health.sts.audit.logs.CaseSteps.Activity;
import health.sts.audit.logs.LoggedStep.ModelVersion;
import health.sts.engine.EngineRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What history and ledger say about the steps of some cases: three statements, whatever the number of cases. */
@Component
class StepRows {

    /** The engine's code of an activity that was taken back before it was done. */
    private static final int CANCELED = 2;

    private static final String INSTANCES =
            "select PROC_INST_ID_, ROOT_PROC_INST_ID_ from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ in (:roots)";

    // Not joined with the above: PostgreSQL then reads all process instances for every batch.
    private static final String ACTIVITIES =
            """
            select PROC_INST_ID_, ID_, ACT_ID_, ACT_NAME_, ACT_TYPE_, TASK_ID_, START_TIME_, END_TIME_,
                   ACT_INST_STATE_, SEQUENCE_COUNTER_, PROC_DEF_ID_
              from ACT_HI_ACTINST
             where PROC_INST_ID_ in (:instances)
            """;

    private static final String LINES = "select " + LedgerStep.COLUMNS
            + " from ledger_line where process_instance_id is not null and kind in " + LedgerStep.KINDS + " and ";

    private final JdbcClient jdbc;

    StepRows(DataSource dataSource) {
        JdbcTemplate byCursor = new JdbcTemplate(dataSource);
        byCursor.setFetchSize(CaseHeads.FETCH);
        this.jdbc = JdbcClient.create(byCursor);
    }

    /** Fills in the steps of these cases. */
    void read(List<CaseHead> heads, Map<String, CaseSteps> steps, Function<String, ModelVersion> versions) {
        Map<String, CaseSteps> byRoot = new HashMap<>();
        heads.forEach(head -> head.roots().forEach(root -> byRoot.put(root, steps.get(head.id()))));
        if (!byRoot.isEmpty()) {
            activities(byRoot, versions);
        }
        Map<String, CaseSteps> byKey = new HashMap<>();
        Map<String, CaseSteps> byInstance = new HashMap<>();
        for (CaseHead head : heads) {
            CaseSteps one = steps.get(head.id());
            (head.keyed() ? byKey : byInstance).put(head.id(), one);
            if (!head.keyed()) {
                one.instances().forEach(instance -> byInstance.put(instance, one));
            }
        }
        lines("business_key in (:ids) order by id", byKey, LedgerStep::businessKey);
        lines(
                "business_key is null and process_instance_id in (:ids) order by id",
                byInstance,
                LedgerStep::processInstance);
    }

    /** Process instances that lines name, that are not among these cases, and that history knows. */
    Set<String> elsewhere(Collection<CaseSteps> cases) {
        Set<String> foreign = cases.stream()
                .flatMap(one -> one.lines().stream()
                        .map(LedgerStep::processInstance)
                        .distinct()
                        .filter(instance -> !one.instances().contains(instance)))
                .collect(Collectors.toSet());
        return foreign.isEmpty()
                ? Set.of()
                : jdbc.sql("select PROC_INST_ID_ from ACT_HI_PROCINST where PROC_INST_ID_ in (:ids)")
                        .param("ids", foreign)
                        .query(String.class)
                        .set();
    }

    private void activities(Map<String, CaseSteps> byRoot, Function<String, ModelVersion> versions) {
        Map<String, CaseSteps> ofInstance = new HashMap<>(byRoot);
        jdbc.sql(INSTANCES).param("roots", byRoot.keySet()).query(row -> {
            ofInstance.put(row.getString("PROC_INST_ID_"), byRoot.get(row.getString("ROOT_PROC_INST_ID_")));
        });
        jdbc.sql(ACTIVITIES).param("instances", ofInstance.keySet()).query(row -> {
            ofInstance.get(row.getString("PROC_INST_ID_")).add(activity(row, versions));
        });
    }

    private void lines(String condition, Map<String, CaseSteps> cases, Function<LedgerStep, String> id) {
        if (!cases.isEmpty()) {
            jdbc.sql(LINES + condition).param("ids", cases.keySet()).query(row -> {
                LedgerStep line = LedgerStep.read(row);
                cases.get(id.apply(line)).add(line);
            });
        }
    }

    private static Activity activity(ResultSet row, Function<String, ModelVersion> versions) throws SQLException {
        return new Activity(
                row.getString("ID_"),
                row.getString("ACT_ID_"),
                row.getString("ACT_NAME_"),
                row.getString("ACT_TYPE_"),
                row.getString("TASK_ID_"),
                row.getString("PROC_INST_ID_"),
                versions.apply(row.getString("PROC_DEF_ID_")),
                EngineRows.time(row, "START_TIME_"),
                EngineRows.time(row, "END_TIME_"),
                row.getInt("ACT_INST_STATE_") == CANCELED,
                row.getLong("SEQUENCE_COUNTER_"));
    }
}
