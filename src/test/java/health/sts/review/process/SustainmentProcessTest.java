package health.sts.review.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Restarts;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.sustain.Months;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A month of sustainment from its timer to each of its ends, with every gateway both ways. */
@StsTest
class SustainmentProcessTest {

    private static final Map<String, Object> ANSWER =
            Map.of("shortageDecision", "BORROW", "shortageReason", "Trainers of wave 2 step in until May.");

    @Autowired
    LiveWave waves;

    @Autowired
    Months months;

    @Autowired
    Restarts restarts;

    @Autowired
    TaskDesk tasks;

    @Autowired
    FormService forms;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMonthWithTooFewTrainersEndsWithTheAnswerOfTheCmio() {
        Live live = waves.open();
        months.free();
        ProcessInstance round = begin();
        String month = key(round);
        assertThat(passed(round))
                .contains(
                        "serviceTask_handOverRecertifications",
                        "serviceTask_watchAttrition",
                        "serviceTask_askToRefreshers",
                        "gateway_moreToRefresh",
                        "serviceTask_reportOverdueRefreshers",
                        "serviceTask_reportNewPhysicians",
                        "serviceTask_creditHours",
                        "gateway_moreToCredit",
                        "serviceTask_takeMonthlyReading",
                        "userTask_answerForShortage")
                .doesNotContain("endEvent_monthLookedAfter", "endEvent_monthBegunBefore");
        assertThat(restarts.seatsUnderWay().get(live.wave()))
                .isEqualTo(Map.of(live.specialty(1), 1, live.specialty(2), 1));
        assertThat(mails(live.chief(1))).contains("Peer trainers are missing");
        assertThat(mails(live.cmio())).contains("Peer trainers are missing");

        OpenTask task = tasks.ofCase(month).get(0);
        assertThat(waves.as(live.cmio(), () -> forms.getTaskFormVariables(task.id())
                                .get("caseFacts"))
                        .toString())
                .contains("Short in", " of 2 trainers ");
        assertThatThrownBy(
                        () -> waves.as(live.cmio(), () -> tasks.complete(task.id(), Map.of("shortageDecision", "ACT"))))
                .hasMessageContaining("“Reason” is missing");
        assertThatThrownBy(() -> waves.as(live.programManager(), () -> tasks.complete(task.id(), ANSWER)));
        waves.as(live.cmio(), () -> tasks.complete(task.id(), ANSWER));
        assertThat(passed(round)).contains("endEvent_shortagesAnswered");
        assertThat(jdbc.sql("select decision || ' ' || answered_by from shortage_answer where month_id = ?")
                        .param(month)
                        .query(String.class)
                        .single())
                .isEqualTo("BORROW " + live.cmio());
        assertThat(lookedAfter(month)).isTrue();

        ProcessInstance again = begin();
        assertThat(passed(again)).contains("endEvent_monthBegunBefore").doesNotContain("serviceTask_watchAttrition");

        months.free();
        ProcessInstance next = begin();
        assertThat(passed(next)).contains("userTask_answerForShortage");
        assertThat(restarts.seatsUnderWay().get(live.wave()))
                .as("not opened twice while a seat is open")
                .isEqualTo(Map.of(live.specialty(1), 1, live.specialty(2), 1));
    }

    @Test
    void aMonthInWhichNothingIsShortIsLookedAfter() {
        ProcessInstance round = at("gateway_somethingShort", Map.of("somethingShort", false));
        assertThat(passed(round)).contains("endEvent_monthLookedAfter").doesNotContain("userTask_answerForShortage");
    }

    @Test
    void whatIsLeftIsDoneInAnotherTransaction() {
        ProcessInstance people = at("gateway_moreToRefresh", Map.of("refreshedUpTo", "TRN-ZZZZZZZZZZ"));
        assertThat(passed(people)).contains("serviceTask_askToRefreshers", "serviceTask_reportOverdueRefreshers");
        ProcessInstance hours = at("gateway_moreToCredit", Map.of("moreToCredit", true));
        assertThat(passed(hours)).contains("serviceTask_creditHours", "serviceTask_takeMonthlyReading");
    }

    @Test
    void theTimerFallsOnTheFirstOfTheMonth() {
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("sustainment")
                .timers()
                .singleResult();
        assertThat(timer.getDuedate().toInstant().atZone(ZoneId.systemDefault()))
                .matches(due -> due.getDayOfMonth() == 1 && due.getHour() == 12);
    }

    private ProcessInstance begin() {
        return run(runtime.startProcessInstanceByKey("sustainment"));
    }

    private ProcessInstance at(String node, Map<String, Object> variables) {
        return run(runtime.createProcessInstanceByKey("sustainment")
                .businessKey(months.open())
                .setVariables(variables)
                .startBeforeActivity(node)
                .execute());
    }

    private ProcessInstance run(ProcessInstance round) {
        Optional<String> job = job(round);
        while (job.isPresent()) {
            management.executeJob(job.get());
            job = job(round);
        }
        return round;
    }

    private Optional<String> job(ProcessInstance round) {
        return jdbc
                .sql("select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? and RETRIES_ > 0")
                .param(round.getId())
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    private String key(ProcessInstance round) {
        return jdbc.sql("select BUSINESS_KEY_ from ACT_HI_PROCINST where ID_ = ?")
                .param(round.getId())
                .query(String.class)
                .single();
    }

    private List<String> passed(ProcessInstance round) {
        return jdbc.sql("select ACT_ID_ from ACT_HI_ACTINST where PROC_INST_ID_ = ?")
                .param(round.getId())
                .query(String.class)
                .list();
    }

    private List<String> mails(String user) {
        return jdbc.sql("select subject from mail_message where user_id = ?")
                .param(user)
                .query(String.class)
                .list();
    }

    private boolean lookedAfter(String month) {
        return jdbc.sql("select looked_after_at is not null from sustainment_month where id = ?")
                .param(month)
                .query(Boolean.class)
                .single();
    }
}
