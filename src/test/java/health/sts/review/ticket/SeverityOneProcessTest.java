package health.sts.review.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.TicketCategory;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every timer and every end of the ladder of a severity-1 ticket. */
@StsTest
class SeverityOneProcessTest {

    private static final String RESOLVE = "userTask_resolveSeverityOneTicket";

    @Autowired
    LiveWave waves;

    @Autowired
    Ward ward;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketBoard board;

    @Autowired
    TaskDesk tasks;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Live live;

    @BeforeEach
    void aWaveThatIsLive() {
        live = waves.open(20, 1, 6);
    }

    @Test
    void itIsOfferedAtOnceDueInAnHourAndTheTrainersOfTheSpecialtyAreTold() {
        String ticket = open(Severity.CARE_AT_RISK);

        OpenTask task = ward.open(ticket, RESOLVE).findFirst().orElseThrow();
        assertThat(task.assignee()).isNull();
        assertThat(Duration.between(clock.instant(), task.due()))
                .isBetween(Duration.ofMinutes(55), Duration.ofMinutes(60));
        assertThat(told(ticket)).contains(live.trainer(1)).doesNotContain(live.user(1, 2));
        assertThat(timers(ticket))
                .containsExactlyInAnyOrder(
                        "boundaryEvent_quarterHourOpen", "boundaryEvent_hourOpen", "boundaryEvent_fourHoursOpen");
    }

    @Test
    void anOrdinaryTicketHasNoProcess() {
        String ticket = open(Severity.WORK_STOPS);
        assertThat(running(ticket)).isZero();
    }

    @Test
    void resolvingInTasklistAndOnThePageIsTheSameAct() {
        String onThePage = open(Severity.CARE_AT_RISK);
        waves.as(live.trainer(1), () -> tickets.resolve(onThePage, "The order set was released again"));
        String inTasklist = open(Severity.CARE_AT_RISK);
        ward.complete(
                inTasklist,
                RESOLVE,
                live.trainingManager(),
                Map.of(TicketFields.RESOLUTION, "The order set was released again"));

        for (String ticket : List.of(onThePage, inTasklist)) {
            TicketView view = get(ticket);
            assertThat(view.state()).isEqualTo(TicketState.RESOLVED);
            assertThat(view.events())
                    .extracting(TicketEvent::kind)
                    .containsExactly(TicketEventKind.OPENED, TicketEventKind.RESOLVED);
            assertThat(view.events().get(1).reason()).isEqualTo("The order set was released again");
            assertThat(running(ticket)).isZero();
            assertThat(ended(ticket)).contains("endEvent_ticketResolved").doesNotContain("endEvent_severityLowered");
        }
        assertThat(get(onThePage).events().get(1).by()).isEqualTo(live.trainer(1));
        assertThat(get(inTasklist).events().get(1).by()).isEqualTo(live.trainingManager());
    }

    @Test
    void aSentenceIsNeededAndSomebodyWithoutTheRoleDoesNotResolve() {
        String ticket = open(Severity.CARE_AT_RISK);
        assertThatThrownBy(() -> waves.as(live.trainer(1), () -> tickets.resolve(ticket, " ")))
                .hasStackTraceContaining("“How was it resolved?” is missing");
        assertThatThrownBy(() -> waves.as(live.user(1, 2), () -> tickets.resolve(ticket, "Solved by myself")))
                .isInstanceOf(Refusal.class);
        assertThat(get(ticket).state()).isEqualTo(TicketState.OPEN);
    }

    @Test
    void loweringTheSeverityEndsTheLadder() {
        String ticket = open(Severity.CARE_AT_RISK);
        waves.as(
                live.programManager(),
                () -> tickets.correct(ticket, Severity.WORK_HINDERED, "There is a way around it after all"));

        assertThat(ended(ticket)).contains("endEvent_severityLowered").doesNotContain("endEvent_ticketResolved");
        assertThat(running(ticket)).isZero();
        TicketView view = get(ticket);
        assertThat(view.state()).isEqualTo(TicketState.OPEN);
        assertThat(view.events().get(1).oldSeverity()).isEqualTo(Severity.CARE_AT_RISK);
        waves.as(live.trainer(1), () -> tickets.resolve(ticket, "Solved as an ordinary ticket"));
        assertThat(get(ticket).state()).isEqualTo(TicketState.RESOLVED);
    }

    @Test
    void raisingTheSeverityOrOpeningAgainBeginsIt() {
        String raised = open(Severity.MINOR);
        waves.as(live.trainer(1), () -> tickets.correct(raised, Severity.CARE_AT_RISK, "Doses are shown wrongly"));
        assertThat(ward.open(raised, RESOLVE)).hasSize(1);

        waves.as(live.trainer(1), () -> tickets.resolve(raised, "Doses are shown rightly"));
        waves.as(live.trainer(1), () -> tickets.reopen(raised, "Doses are wrong again"));
        OpenTask again = ward.open(raised, RESOLVE).findFirst().orElseThrow();
        assertThat(tasks.get(again.id()).assignee()).isNull();
    }

    @Test
    void eachTimerTellsTheNextInTheChainOnceAndTheTaskGoesOn() {
        String ticket = open(Severity.CARE_AT_RISK);
        OpenTask task = ward.open(ticket, RESOLVE).findFirst().orElseThrow();

        assertThat(due(ticket, "boundaryEvent_quarterHourOpen")).isEqualTo(Duration.ofMinutes(15));
        assertThat(due(ticket, "boundaryEvent_hourOpen")).isEqualTo(Duration.ofHours(1));
        assertThat(due(ticket, "boundaryEvent_fourHoursOpen")).isEqualTo(Duration.ofHours(4));

        fire(ticket, "boundaryEvent_quarterHourOpen");
        assertThat(rungs(ticket)).containsExactly(Rung.TRAINING_MANAGER);
        assertThat(told(ticket)).contains(live.trainingManager()).doesNotContain(live.cmio());
        assertThat(get(ticket).escalations().get(0).holder()).isNull();

        waves.as(live.trainer(1), () -> tasks.claim(task.id()));
        fire(ticket, "boundaryEvent_hourOpen");
        assertThat(rungs(ticket)).containsExactly(Rung.TRAINING_MANAGER, Rung.CMIO);
        assertThat(told(ticket)).contains(live.cmio()).doesNotContain(live.sponsor());
        assertThat(get(ticket).escalations().get(1).holder()).isEqualTo(live.trainer(1));

        fire(ticket, "boundaryEvent_fourHoursOpen");
        assertThat(rungs(ticket)).containsExactly(Rung.TRAINING_MANAGER, Rung.CMIO, Rung.EXEC_SPONSOR);
        assertThat(told(ticket)).contains(live.sponsor());
        assertThat(mails(ticket, live.sponsor())).isEqualTo(1);
        assertThat(ended(ticket))
                .contains("endEvent_trainingManagerTold", "endEvent_cmioTold", "endEvent_commandCentreTold");
        assertThat(ledger(ticket, "ESCALATION")).containsExactly("TRAINING_MANAGER", "CMIO", "EXEC_SPONSOR");
        assertThat(ward.open(ticket, RESOLVE)).hasSize(1);

        waves.as(live.trainer(1), () -> tickets.resolve(ticket, "The interface runs again"));
        assertThat(timers(ticket)).isEmpty();
    }

    @Test
    void whenSomebodyElseHoldsItNobodyTakesItOver() {
        String ticket = open(Severity.CARE_AT_RISK);
        OpenTask task = ward.open(ticket, RESOLVE).findFirst().orElseThrow();
        waves.as(live.trainer(1), () -> tasks.claim(task.id()));

        assertThatThrownBy(() ->
                        waves.as(live.trainingManager(), () -> tickets.resolve(ticket, "I was faster than the other")))
                .isInstanceOf(Refusal.class);
        assertThat(get(ticket).state()).isEqualTo(TicketState.OPEN);
    }

    private String open(Severity severity) {
        return waves.as(
                live.user(1, 2),
                () -> tickets.open(new NewTicket(
                        TicketCategory.DEFECT, severity, null, null, null, null, "Orders are not signed", "")));
    }

    private TicketView get(String ticket) {
        return waves.as(live.trainer(1), () -> board.get(ticket));
    }

    private List<Rung> rungs(String ticket) {
        return get(ticket).escalations().stream()
                .map(TicketView.Escalation::rung)
                .toList();
    }

    private List<Job> jobs(String ticket) {
        return management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ticket)
                        .singleResult()
                        .getId())
                .list();
    }

    private String node(Job job) {
        return management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private List<String> timers(String ticket) {
        return running(ticket) == 0
                ? List.of()
                : jobs(ticket).stream().map(this::node).toList();
    }

    private Duration due(String ticket, String timer) {
        Instant began = get(ticket).openedAt();
        return jobs(ticket).stream()
                .filter(job -> node(job).equals(timer))
                .map(job -> Duration.between(began, job.getDuedate().toInstant()))
                .map(duration -> Duration.ofMinutes(Math.round(duration.toSeconds() / 60.0)))
                .findFirst()
                .orElseThrow();
    }

    private void fire(String ticket, String timer) {
        jobs(ticket).stream()
                .filter(job -> node(job).equals(timer))
                .findFirst()
                .ifPresent(job -> management.executeJob(job.getId()));
    }

    private long running(String ticket) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ticket)
                .count();
    }

    private List<String> ended(String ticket) {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :key and a.ACT_TYPE_ like '%EndEvent'
                        """)
                .param("key", ticket)
                .query(String.class)
                .list();
    }

    private List<String> told(String ticket) {
        return jdbc.sql("select user_id from notice where business_key = :key")
                .param("key", ticket)
                .query(String.class)
                .list();
    }

    private long mails(String ticket, String user) {
        return jdbc.sql("select count(*) from mail_message where business_key = :key and user_id = :user")
                .param("key", ticket)
                .param("user", user)
                .query(Long.class)
                .single();
    }

    private List<String> ledger(String ticket, String kind) {
        return jdbc.sql(
                        "select outcome from ledger_line where business_key = :key and kind = :kind and step = 'escalateTicket' order by id")
                .param("key", ticket)
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
