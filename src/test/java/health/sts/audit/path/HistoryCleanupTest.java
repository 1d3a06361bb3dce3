package health.sts.audit.path;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's cleanup, run for real: it takes the engine's history of a case that is due, and nothing of what proves the
 * case. Only the cases of this test are made due, so those of others in the same database stay.
 */
@StsTest
class HistoryCleanupTest {

    private static final List<String> HISTORY = List.of(
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_VARINST",
            "ACT_HI_DETAIL",
            "ACT_HI_DECINST",
            "ACT_HI_IDENTITYLINK",
            "ACT_HI_OP_LOG");

    @Autowired
    Ward ward;

    @Autowired
    ProcessEngine engine;

    @Autowired
    HistoryService history;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    private ProcessEngineConfigurationImpl settings;

    @BeforeEach
    void switchOn() {
        settings = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.isHistoryCleanupEnabled()).isFalse();
        settings.setHistoryCleanupEnabled(true);
    }

    @AfterEach
    void switchOff() {
        settings.setHistoryCleanupEnabled(false);
        history.findHistoryCleanupJobs().forEach(job -> management.deleteJob(job.getId()));
    }

    @Test
    void whatProvesACaseOutlivesTheEnginesHistoryOfIt() {
        String due = rejectedCase();
        String other = rejectedCase();
        List<Map<String, Object>> ledger = rows("ledger_line", due);
        List<Map<String, Object>> path = rows("flow_taken", due);
        List<Map<String, Object>> models = jdbc.sql("select id, sha256 from model_kept order by id")
                .query()
                .listOfRows();
        assertThat(ledger).hasSizeGreaterThan(3);
        assertThat(path).hasSize(11);
        String root = root(due);
        String otherRoot = root(other);
        assertThat(HISTORY)
                .allSatisfy(table -> assertThat(count(table, root)).as(table).isPositive());

        makeDue(root);
        cleanUp();

        assertThat(HISTORY)
                .allSatisfy(table -> assertThat(count(table, root)).as(table).isZero());
        assertThat(HISTORY)
                .allSatisfy(
                        table -> assertThat(count(table, otherRoot)).as(table).isPositive());
        assertThat(rows("ledger_line", due)).isEqualTo(ledger);
        assertThat(rows("flow_taken", due)).isEqualTo(path);
        assertThat(jdbc.sql("select id, sha256 from model_kept order by id")
                        .query()
                        .listOfRows())
                .isEqualTo(models);
    }

    @Test
    void whatIsNotDueStays() {
        String root = root(rejectedCase());
        cleanUp();
        assertThat(HISTORY)
                .allSatisfy(table -> assertThat(count(table, root)).as(table).isPositive());
    }

    /** Through a called process and a decision table to an end. */
    private String rejectedCase() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 2, 2, 3);
        return candidacy;
    }

    private String root(String businessKey) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .finished()
                .singleResult()
                .getId();
    }

    private void makeDue(String root) {
        Batch batch = history.setRemovalTimeToHistoricProcessInstances()
                .absoluteRemovalTime(Date.from(Instant.now().minusSeconds(60)))
                .byIds(root)
                .hierarchical()
                .executeAsync();
        runJobs(batch.getSeedJobDefinitionId());
        runJobs(batch.getBatchJobDefinitionId());
        management.deleteBatch(batch.getId(), true);
    }

    private void runJobs(String definition) {
        management
                .createJobQuery()
                .jobDefinitionId(definition)
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }

    private void cleanUp() {
        history.cleanUpHistoryAsync(true);
        for (Job job : history.findHistoryCleanupJobs()) {
            management.executeJob(job.getId());
        }
    }

    private int count(String table, String root) {
        return jdbc.sql("select count(*) from " + table + " where ROOT_PROC_INST_ID_ = :root")
                .param("root", root)
                .query(Integer.class)
                .single();
    }

    private List<Map<String, Object>> rows(String table, String businessKey) {
        return jdbc.sql("select * from " + table + " where business_key = :key order by id")
                .param("key", businessKey)
                .query()
                .listOfRows();
    }
}
