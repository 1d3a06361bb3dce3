package health.sts.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.engine.Identities;
import health.sts.portal.security.Browser;
import health.sts.portal.security.People;
import health.sts.shared.Role;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@StsTest
class RaceTest {

    private static final int THREADS = 10;
    private static final String TASK = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    Identities identities;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private String deployment;

    @BeforeEach
    void deploy() {
        People.create(identities, "race-cmio", Role.CMIO);
        People.create(identities, "race-other", Role.CMIO);
        deployment = repository
                .createDeployment()
                .addModelInstance(
                        "race.bpmn",
                        Bpmn.createExecutableProcess("race")
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("userTask_race")
                                .name("Win the race")
                                .camundaCandidateGroups(Role.CMIO.group())
                                .endEvent()
                                .done())
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void ofTenWhoCompleteTheSameTaskOneSucceedsAndTheOthersAreToldSo() throws Exception {
        String task = newTask();
        Browser cmio = visiting("race-cmio");
        assertThat(cmio.post(TASK + task + "/claim", "application/json", "{\"userId\":\"race-cmio\"}")
                        .statusCode())
                .isEqualTo(204);
        List<HttpResponse<String>> answers = atOnce(cmio, TASK + task + "/complete");
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 204).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 204)
                .hasSize(THREADS - 1)
                .allSatisfy(answer -> {
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
                    assertThat(answer.body()).contains("\"type\":\"Refusal\"").doesNotContain("ENGINE");
                });
    }

    @Test
    void aSecondCandidateCannotCompleteAClaimedTask() throws Exception {
        String task = newTask();
        visiting("race-cmio").post(TASK + task + "/claim", "application/json", "{\"userId\":\"race-cmio\"}");
        HttpResponse<String> answer = visiting("race-other").post(TASK + task + "/complete", "application/json", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("\"type\":\"Refusal\"").doesNotContain("ENGINE");
        assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);
    }

    @Test
    void anUnknownVariableIsRefusedByName() throws Exception {
        String task = newTask();
        Browser cmio = visiting("race-cmio");
        cmio.post(TASK + task + "/claim", "application/json", "{\"userId\":\"race-cmio\"}");
        HttpResponse<String> answer = cmio.post(
                TASK + task + "/complete", "application/json", "{\"variables\":{\"approved\":{\"value\":true}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"approved\"");
    }

    @Test
    void whoHasNoPartInATaskCannotTouchIt() throws Exception {
        String task = newTask();
        People.create(identities, "race-outsider", Role.FINANCE_MANAGER);
        Browser outsider = visiting("race-outsider");
        assertThat(outsider.get(TASK + task).statusCode()).isIn(403, 404);
        assertThat(outsider.post(TASK + task + "/claim", "application/json", "{\"userId\":\"race-outsider\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    private String newTask() {
        String instance = runtime.startProcessInstanceByKey("race").getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    private Browser visiting(String userId) throws Exception {
        Browser browser = Browser.signedIn(port, userId);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }

    private static List<HttpResponse<String>> atOnce(Browser browser, String path) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<HttpResponse<String>>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return browser.post(path, "application/json", "{}");
                }));
            }
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
