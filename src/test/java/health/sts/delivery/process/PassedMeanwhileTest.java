package health.sts.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Access;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.MissingStep;
import health.sts.delivery.SessionKind;
import health.sts.delivery.TrainingState;
import health.sts.delivery.booking.SeatFixture;
import health.sts.delivery.learning.Completions;
import health.sts.delivery.learning.LearningImports;
import health.sts.delivery.learning.LearningRecords;
import health.sts.delivery.learning.TestAttempt;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.TrainingFacts;
import health.sts.engine.CasePart;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A result that is put right or comes late: a case never asks for an attempt that is not needed, and a lost pass is seen. */
@StsTest
class PassedMeanwhileTest {

    private static final String RECORD = "userTask_recordTestResult";

    @Autowired
    Campus campus;

    @Autowired
    Ward ward;

    @Autowired
    SeatFixture fixture;

    @Autowired
    Completions completions;

    @Autowired
    LearningImports imports;

    @Autowired
    LearningRecords records;

    @Autowired
    LearnerWorkflow workflow;

    @Autowired
    TrainingFacts facts;

    @Autowired
    TaskDesk tasks;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Term term;
    String id;

    @BeforeEach
    void classAttended() {
        term = campus.open(0, 50);
        id = campus.training(term, 3);
        campus.begin();
        transactions.executeWithoutResult(status -> {
            facts.privacyDone(id, ago(9));
            facts.elearningDone(id, ago(8));
            attended(SessionKind.CLASS);
        });
    }

    @Test
    void aCorrectionEndsTheWaitingTimeBeforeARetake() {
        score(70);
        correct(80);
        assertThat(retest().getDuedate()).isBeforeOrEqualTo(clock.instant().plusSeconds(1));
        management.executeJob(retest().getId());
        goneOn();
    }

    @Test
    void aLatePassOfAFileIsEnough() {
        score(70);
        load("L1", "91");
        management.executeJob(retest().getId());
        goneOn();
    }

    @Test
    void aLateFailureIsNotEnough() {
        score(70);
        load("L1", "71");
        management.executeJob(retest().getId());
        assertThat(waiting()).contains(RECORD);
    }

    @Test
    void aCorrectionTakesTheStepAway() {
        score(70);
        management.executeJob(retest().getId());
        assertThat(waiting()).contains(RECORD);
        correct(85);
        goneOn();
    }

    @Test
    void aCorrectionTakesTheCoachingAway() {
        failThrice();
        assertThat(waiting()).contains("userTask_coachLearner");
        correct(85);
        goneOn();
    }

    @Test
    void aCorrectionTakesTheClassAfterCoachingAway() {
        failThrice();
        ward.complete(
                id,
                "userTask_coachLearner",
                term.lead(),
                Map.of("coachingHours", 2, "coachingNote", "Orders and notes, one to one"));
        assertThat(booking(SessionKind.CLASS)).isTrue();
        correct(85);
        assertThat(booking(SessionKind.CLASS)).isFalse();
        goneOn();
    }

    @Test
    void aPassThatIsTakenBackAfterTheEndBlocksAndTheNextAttemptDecides() {
        score(90);
        personalised();
        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.COMPLETED);

        correct(50);
        assertThat(campus.learner(id).access()).isEqualTo(Access.BLOCKED);
        assertThat(campus.learner(id).missing()).isEqualTo(MissingStep.TEST);
        assertThat(fixture.notices(term.evaluator())).anyMatch(told -> told.contains("was taken back by a correction"));
        assertThat(fixture.notices(term.p(3))).anyMatch(told -> told.contains("Take the test again"));

        load("L1", "88");
        assertThat(campus.learner(id).access()).isEqualTo(Access.ELIGIBLE);
        assertThat(campus.learner(id).attempts()).isEqualTo(2);
    }

    private void goneOn() {
        assertThat(waiting()).doesNotContain(RECORD, "userTask_coachLearner");
        assertThat(booking(SessionKind.LAB)).isTrue();
        assertThat(campus.learner(id).access()).isEqualTo(Access.ELIGIBLE);
        personalised();
        assertThat(campus.learner(id).state()).isEqualTo(TrainingState.COMPLETED);
        assertThat(waiting()).isEmpty();
    }

    private void personalised() {
        transactions.executeWithoutResult(status -> attended(SessionKind.LAB));
        ward.complete(
                id,
                "userTask_recordPersonalisation",
                term.lead(),
                Map.of("preferenceLists", true, "noteTemplates", true, "orderSets", true, "mobileApp", true));
    }

    private void attended(SessionKind kind) {
        if (kind == SessionKind.CLASS) {
            facts.classAttended(id, ago(5));
        }
        workflow.attended(id, kind, AttendanceResult.ATTENDED, "SES-none", term.lead());
    }

    private void failThrice() {
        score(50);
        management.executeJob(retest().getId());
        score(60);
        management.executeJob(retest().getId());
        score(70);
    }

    private void score(double score) {
        ward.complete(id, RECORD, term.evaluator(), Map.of("testScore", score, "testTakenAt", ago(3).toString()));
    }

    private void correct(int score) {
        List<TestAttempt> attempts =
                records.attempts(id).stream().filter(TestAttempt::counts).toList();
        TestAttempt last =
                attempts.stream().max(Comparator.comparing(TestAttempt::number)).orElseThrow();
        campus.as(
                term.trainingManager(),
                () -> completions.correct(last.id(), BigDecimal.valueOf(score), "Digits were swapped by the scanner"));
    }

    private void load(String line, String score) {
        String file = "external_id,learner,item,completed_at,score,minutes\n%s-%s,%s,TEST,%s,%s,20\n"
                .formatted(line, id, term.p(3), ago(2), score);
        campus.as(term.evaluator(), () -> {
            String loaded = imports.preview("lms.csv", file.getBytes(StandardCharsets.UTF_8));
            imports.apply(loaded);
            return loaded;
        });
        assertThat(records.attempts(id)).anyMatch(attempt -> (line + "-" + id).equals(attempt.externalId()));
    }

    private Instant ago(int days) {
        return clock.instant().minus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean booking(SessionKind kind) {
        return tasks.find(new CasePart(id, "sessionKind", kind.name()), "userTask_bookSession")
                .isPresent();
    }

    private List<String> waiting() {
        return tasks.ofCase(id).stream().map(OpenTask::step).toList();
    }

    private Job retest() {
        String instance = jdbc.sql(
                        "select p.ID_ from ACT_RU_EXECUTION p join ACT_RE_PROCDEF d on d.ID_ = p.PROC_DEF_ID_"
                                + " where p.BUSINESS_KEY_ = :id and p.PARENT_ID_ is null and d.KEY_ = 'learner-training'")
                .param("id", id)
                .query(String.class)
                .single();
        return management
                .createJobQuery()
                .processInstanceId(instance)
                .activityId("catchEvent_retestAllowed")
                .singleResult();
    }
}
