package health.sts.audit.models;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.accountability.Cast;
import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.engine.DeployedModels.Kind;
import health.sts.engine.TaskDesk;
import health.sts.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever deletes a deployment with all its cases takes the engine's records, not ours. */
@StsTest
class DeletedDeploymentTest {

    private static final String PROCESS = "retention-sample";

    @Autowired
    ModelArchive archive;

    @Autowired
    KeptModels models;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TaskDesk desk;

    @Autowired
    Cast cast;

    @Autowired
    JdbcClient jdbc;

    private final String key = "RET-" + UUID.randomUUID();

    @Test
    void ledgerPathAndModelStay() {
        String deployment = deploy();
        archive.keepNewModels();
        KeptModel model = models.find(Kind.PROCESS, PROCESS, 1).orElseThrow();
        String text = models.text(model);
        runACase();
        List<Map<String, Object>> ledger = rows("ledger_line");
        List<Map<String, Object>> path = rows("flow_taken");
        assertThat(ledger).hasSize(1);
        assertThat(path).hasSize(2);
        assertThat(casesInHistory()).isOne();

        repository.deleteDeployment(deployment, true);

        assertThat(casesInHistory()).isZero();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count())
                .isZero();
        assertThat(rows("ledger_line")).isEqualTo(ledger);
        assertThat(rows("flow_taken")).isEqualTo(path);
        assertThat(models.byId(model.id())).contains(model);
        assertThat(models.text(model)).isEqualTo(text).contains("Check the sample");
    }

    /** The engine gives a number again once the deployment that had it is gone. */
    @Test
    void twoModelsThatHadTheSameNumberAreBothKept() {
        String first = deploy();
        archive.keepNewModels();
        String before = models.find(Kind.PROCESS, PROCESS, 1).orElseThrow().id();
        repository.deleteDeployment(first, true);
        String second = deploy();
        archive.keepNewModels();

        KeptModel after = models.find(Kind.PROCESS, PROCESS, 1).orElseThrow();
        assertThat(after.id()).isNotEqualTo(before);
        assertThat(models.byId(before)).isPresent();
        repository.deleteDeployment(second, true);
    }

    private String deploy() {
        return repository
                .createDeployment()
                .addModelInstance(
                        "retention-sample.bpmn",
                        Bpmn.createExecutableProcess(PROCESS)
                                .name("Retention sample")
                                .camundaHistoryTimeToLiveString("P3650D")
                                .camundaVersionTag("1.0.0")
                                .startEvent("startEvent_sampleTaken")
                                .name("Sample taken")
                                .userTask("userTask_checkSample")
                                .name("Check the sample")
                                .camundaCandidateGroups(Role.COMPLIANCE.group())
                                .endEvent("endEvent_sampleChecked")
                                .name("Sample checked")
                                .done())
                .deploy()
                .getId();
    }

    private void runACase() {
        runtime.startProcessInstanceByKey(PROCESS, key);
        cast.as(cast.person(Role.COMPLIANCE), () -> {
            String task = desk.ofCase(key).get(0).id();
            desk.claim(task);
            desk.complete(task, Map.of());
        });
    }

    private long casesInHistory() {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .finished()
                .count();
    }

    private List<Map<String, Object>> rows(String table) {
        return jdbc.sql("select * from " + table + " where business_key = :key order by id")
                .param("key", key)
                .query()
                .listOfRows();
    }
}
