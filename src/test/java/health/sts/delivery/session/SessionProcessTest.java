package health.sts.delivery.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.certification.TrainerRows;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.Classrooms;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A session from its plan to its paid hours, through every gateway, timer and message. */
@StsTest
class SessionProcessTest {

    private static final String REPLACE = "userTask_replaceTrainer";
    private static final Map<String, Object> YES = Map.of("agreeDecision", "AGREE");

    @Autowired
    Campus campus;

    @Autowired
    Ward ward;

    @Autowired
    Classrooms classrooms;

    @Autowired
    TrainerRows trainers;

    @Autowired
    SessionWorkflow workflow;

    @Autowired
    SessionReads sessions;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Deputies deputies;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;

    @BeforeEach
    void aTerm() {
        term = campus.open();
    }

    @Test
    void fromThePlanToPaidHours() {
        String session = started(-5);
        ward.complete(session, TeachingForm.AGREE, term.lead(), YES);
        fire(session, "catchEvent_sessionOver");
        ward.complete(session, TeachingForm.ENTER, term.lead(), Map.of());
        ward.complete(session, TeachingForm.SIGN, term.co(), TeachingForm.signature(true, null));
        assertThat(sessions.get(session).state()).isEqualTo(SessionState.PLANNED);
        fire(session, "serviceTask_closeSession");
        assertThat(sessions.get(session).state()).isEqualTo(SessionState.CLOSED);
        ward.complete(session, TeachingForm.LOG_HOURS, term.lead(), hours());
        assertThat(open(session)).containsExactly(TeachingForm.CONFIRM_HOURS + " " + term.chief());
        ward.complete(session, TeachingForm.CONFIRM_HOURS, term.chief(), TeachingForm.confirmation(true, null));

        assertThat(passed(session))
                .contains("endEvent_sessionHeld", "endEvent_sessionClosed")
                .doesNotContain(REPLACE, "boundaryEvent_sessionOverUnanswered", "endEvent_sessionCancelled");
    }

    @Test
    void whatIsGivenBackIsEnteredAndLoggedAgain() {
        String session = started(-5);
        ward.complete(session, TeachingForm.AGREE, term.lead(), YES);
        fire(session, "catchEvent_sessionOver");
        ward.complete(session, TeachingForm.ENTER, term.lead(), Map.of());
        ward.complete(session, TeachingForm.SIGN, term.co(), TeachingForm.signature(false, "One is missing"));
        assertThat(open(session)).containsExactly(TeachingForm.ENTER + " " + term.lead());
        ward.complete(session, TeachingForm.ENTER, term.lead(), Map.of());
        assertThatThrownBy(() -> ward.complete(session, TeachingForm.SIGN, term.co(), Map.of()))
                .hasStackTraceContaining("“Is the attendance right?” is missing");
        ward.complete(session, TeachingForm.SIGN, term.co(), TeachingForm.signature(true, null));
        fire(session, "serviceTask_closeSession");
        ward.complete(session, TeachingForm.LOG_HOURS, term.lead(), hours());
        ward.complete(session, TeachingForm.CONFIRM_HOURS, term.chief(), TeachingForm.confirmation(false, "Too many"));
        assertThat(open(session)).containsExactly(TeachingForm.LOG_HOURS + " " + term.lead());
    }

    @Test
    void theLeadNeitherSignsNorConfirmsNotEvenAsADeputy() {
        String session = started(-5);
        ward.complete(session, TeachingForm.AGREE, term.lead(), YES);
        fire(session, "catchEvent_sessionOver");
        ward.complete(session, TeachingForm.ENTER, term.lead(), Map.of());
        assertThatThrownBy(() -> ward.as(term.lead(), () -> claimed(session, TeachingForm.SIGN)))
                .isInstanceOf(Refusal.class);
        deputy(term.co(), term.lead());
        assertThatThrownBy(() -> ward.as(term.lead(), () -> claimed(session, TeachingForm.SIGN)))
                .isInstanceOf(Refusal.class);
        ward.complete(session, TeachingForm.SIGN, term.co(), TeachingForm.signature(true, null));
        fire(session, "serviceTask_closeSession");
        ward.complete(session, TeachingForm.LOG_HOURS, term.lead(), hours());
        deputy(term.chief(), term.lead());
        assertThatThrownBy(() -> ward.as(term.lead(), () -> claimed(session, TeachingForm.CONFIRM_HOURS)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whoDeclinesIsReplacedAndTheNextOneIsAsked() {
        trainers.certified(term.staff(), 4);
        String session = started(5);
        assertThatThrownBy(() ->
                        ward.complete(session, TeachingForm.AGREE, term.lead(), Map.of("agreeDecision", "DECLINE")))
                .hasStackTraceContaining("“Reason” is missing");
        ward.complete(
                session,
                TeachingForm.AGREE,
                term.lead(),
                Map.of("agreeDecision", "DECLINE", "agreeReason", "On call that week"));
        assertThat(open(session)).containsExactly(REPLACE + " null");
        assertThatThrownBy(() -> ward.complete(
                        session,
                        REPLACE,
                        term.trainingManager(),
                        Map.of("newTrainer", term.physician(3), "replaceReason", "On call")))
                .isInstanceOf(RuntimeException.class);
        ward.complete(
                session,
                REPLACE,
                term.trainingManager(),
                Map.of("newTrainer", term.physician(4), "replaceReason", "On call that week"));

        assertThat(open(session)).containsExactly(TeachingForm.AGREE + " " + term.p(4));
        assertThat(sessions.get(session).leadUserId()).isEqualTo(term.p(4));
        assertThat(passed(session)).doesNotContain("boundaryEvent_trainerChanged");
    }

    @Test
    void whoHasNotAnsweredEntersTheAttendanceAllTheSame() {
        String session = started(-5);
        fire(session, "boundaryEvent_sessionOverUnanswered");
        assertThat(open(session)).containsExactly(TeachingForm.ENTER + " " + term.lead());
    }

    @Test
    void aLostTrainerIsReplacedAndTheManagerIsAskedOnce() {
        String session = started(5);
        ward.complete(session, TeachingForm.AGREE, term.lead(), YES);
        workflow.trainerLost(session, "The certificate ends before the class. Name another trainer.");
        workflow.trainerLost(session, "The certificate ends before the class. Name another trainer.");

        assertThat(open(session)).containsExactly(REPLACE + " null");
        assertThat(passed(session))
                .filteredOn("boundaryEvent_trainerChanged"::equals)
                .hasSize(1);
    }

    @Test
    void whoeverLeadsFromNowOnIsAsked() {
        String session = started(5);
        SessionView before = sessions.get(session);
        lead(session, 4);
        workflow.trainerReplaced(sessions.get(session));
        assertThat(open(session)).containsExactly(TeachingForm.AGREE + " " + term.p(4));

        workflow.trainerLost(session, "Name another trainer.");
        lead(session, 5);
        workflow.trainerReplaced(before);
        assertThat(open(session)).containsExactly(TeachingForm.AGREE + " " + term.lead());
    }

    @Test
    void aMovedSessionMovesItsWaitsAndTheTimeToAnswer() {
        String asked = started(5);
        String agreed = started(20);
        ward.complete(agreed, TeachingForm.AGREE, term.lead(), YES);
        for (String session : List.of(asked, agreed)) {
            Instant from = clock.instant().plus(Duration.ofDays(3));
            jdbc.sql("update training_session set starts_at = ?, ends_at = ? where id = ?")
                    .params(SqlTime.of(from), SqlTime.of(from.plus(Duration.ofHours(4))), session)
                    .update();
            workflow.moved(sessions.get(session));
        }

        assertThat(due(asked, "boundaryEvent_sessionOverUnanswered")).isEqualTo(end(asked));
        assertThat(tasks.ofCase(asked).get(0).due().toString().substring(0, 19))
                .isEqualTo(sessions.get(asked).startsAt().toString().substring(0, 19));
        assertThat(due(agreed, "catchEvent_sessionOver")).isEqualTo(end(agreed));
        ward.complete(asked, TeachingForm.AGREE, term.lead(), YES);
        assertThat(due(asked, "catchEvent_sessionOver")).isEqualTo(end(asked));
    }

    @Test
    void aCancelledSessionAsksNobodyAnyMore() {
        String session = started(5);
        workflow.cancelled(session);
        assertThat(open(session)).isEmpty();
        assertThat(passed(session)).contains("endEvent_sessionCancelled");
        workflow.cancelled(session);
    }

    @Test
    void manySessionsAreStartedTogether() {
        List<SessionView> planned = new ArrayList<>();
        for (int number = 0; number < 30; number++) {
            planned.add(sessions.get(row(10 + number)));
        }
        transaction.executeWithoutResult(status -> workflow.start(planned));
        assertThat(tasks.ofCases(planned.stream().map(SessionView::sessionId).toList()))
                .hasSize(30);
    }

    private String started(int days) {
        String session = row(days);
        transaction.executeWithoutResult(status -> workflow.start(List.of(sessions.get(session))));
        assertThat(open(session)).containsExactly(TeachingForm.AGREE + " " + term.lead());
        return session;
    }

    private String row(int days) {
        Instant from = clock.instant().plus(Duration.ofDays(days));
        return classrooms.session(new Classrooms.Wanted(
                term.wave(),
                term.specialty(),
                SessionKind.CLASS,
                term.site(),
                null,
                from,
                from.plus(Duration.ofHours(4)),
                10,
                term.physician(5),
                term.lead(),
                term.co()));
    }

    private void lead(String session, int physician) {
        jdbc.sql("update training_session set lead_physician_id = ?, lead_user_id = ? where id = ?")
                .params(term.physician(physician), term.p(physician), session)
                .update();
    }

    private String claimed(String session, String step) {
        String id = tasks.ofCase(session).stream()
                .filter(task -> task.step().equals(step))
                .findFirst()
                .orElseThrow()
                .id();
        tasks.claim(id);
        return id;
    }

    private void deputy(String principal, String deputy) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
        campus.as(principal, () -> deputies.name(new NameDeputy(deputy, today, today.plusDays(3), "Holiday")));
    }

    private static Map<String, Object> hours() {
        return TeachingForm.hours(new BigDecimal("4"), new BigDecimal("1"), "Slides");
    }

    private List<String> open(String session) {
        return tasks.ofCase(session).stream().map(SessionProcessTest::words).toList();
    }

    private static String words(OpenTask task) {
        return task.step() + " " + task.assignee();
    }

    private String end(String session) {
        return sessions.get(session).endsAt().toString().substring(0, 19);
    }

    private void fire(String session, String node) {
        management.executeJob(job(session, node));
    }

    private String due(String session, String node) {
        return management
                .createJobQuery()
                .jobId(job(session, node))
                .singleResult()
                .getDuedate()
                .toInstant()
                .toString()
                .substring(0, 19);
    }

    private String job(String session, String node) {
        return jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where p.BUSINESS_KEY_ = ? and d.ACT_ID_ = ?
                        """)
                .params(session, node)
                .query(String.class)
                .single();
    }

    private List<String> passed(String session) {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = ? and a.END_TIME_ is not null
                        """)
                .param(session)
                .query(String.class)
                .list();
    }
}
