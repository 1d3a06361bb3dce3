package health.sts.audit.flow;

import health.sts.engine.EngineRows;
import health.sts.shared.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What four tables know about one process instance, one statement each. */
@Repository
class PathRows {

    private final JdbcClient jdbc;

    PathRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Instance(String businessKey, String modelId, boolean running) {}

    record FlowRow(
            Instant at, String businessKey, String key, int version, String flow, String source, String target) {}

    /** @param state the engine's number: 2 is cancelled; a token that waits before a node has no start */
    record ActivityRow(String node, String type, String task, Instant start, Instant end, int state) {}

    record ActRow(String step, String task, CasePath.Hand hand) {}

    Optional<Instance> instance(String processInstanceId) {
        return jdbc.sql("select BUSINESS_KEY_, PROC_DEF_ID_, END_TIME_ from ACT_HI_PROCINST where PROC_INST_ID_ = :id")
                .param("id", processInstanceId)
                .query((row, number) -> new Instance(
                        row.getString("BUSINESS_KEY_"),
                        row.getString("PROC_DEF_ID_"),
                        row.getTimestamp("END_TIME_") == null))
                .optional();
    }

    List<FlowRow> flows(String processInstanceId) {
        return jdbc.sql(
                        """
                        select taken_at, business_key, process_key, process_version, flow, source, target
                          from flow_taken where process_instance_id = :id order by id
                        """)
                .param("id", processInstanceId)
                .query((row, number) -> new FlowRow(
                        SqlTime.read(row, "taken_at"),
                        row.getString("business_key"),
                        row.getString("process_key"),
                        row.getInt("process_version"),
                        row.getString("flow"),
                        row.getString("source"),
                        row.getString("target")))
                .list();
    }

    /** A token in front of a step that a job will start has no history yet, so the executions are asked as well. */
    List<ActivityRow> activities(String processInstanceId) {
        return jdbc.sql(
                        """
                        select ACT_ID_, ACT_TYPE_, TASK_ID_, START_TIME_, END_TIME_, ACT_INST_STATE_, SEQUENCE_COUNTER_
                          from ACT_HI_ACTINST where PROC_INST_ID_ = :id
                        union all
                        select distinct ACT_ID_, 'token', cast(null as varchar(64)), cast(null as timestamp),
                               cast(null as timestamp), 0, 0
                          from ACT_RU_EXECUTION where PROC_INST_ID_ = :id and ACT_ID_ is not null and IS_ACTIVE_ = true
                         order by START_TIME_ nulls last, SEQUENCE_COUNTER_
                        """)
                .param("id", processInstanceId)
                .query((row, number) -> new ActivityRow(
                        row.getString("ACT_ID_"),
                        row.getString("ACT_TYPE_"),
                        row.getString("TASK_ID_"),
                        EngineRows.time(row, "START_TIME_"),
                        EngineRows.time(row, "END_TIME_"),
                        row.getInt("ACT_INST_STATE_")))
                .list();
    }

    /** Who completed what, by the ledger. */
    List<ActRow> acts(String businessKey, String processInstanceId) {
        return jdbc.sql(
                        """
                        select id, acted_at, step, task_id, actor, acting_role, on_behalf_of, outcome from ledger_line
                         where business_key = :key and process_instance_id = :id
                           and kind in ('DECISION', 'ATTESTATION') order by id
                        """)
                .param("key", businessKey)
                .param("id", processInstanceId)
                .query((row, number) -> new ActRow(
                        row.getString("step"),
                        row.getString("task_id"),
                        new CasePath.Hand(
                                row.getString("actor"),
                                row.getString("acting_role"),
                                row.getString("on_behalf_of"),
                                row.getString("outcome"),
                                SqlTime.read(row, "acted_at"),
                                row.getLong("id"))))
                .list();
    }
}
