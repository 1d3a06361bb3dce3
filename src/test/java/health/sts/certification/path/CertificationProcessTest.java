package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Deputies;
import health.sts.certification.Academy;
import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.exam.Exams;
import health.sts.people.ImportKind;
import health.sts.people.RosterApplied;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a trainer through every end, timer and gateway. */
@StsTest
class CertificationProcessTest {

    @Autowired
    Academy academy;

    @Autowired
    Certifications certifications;

    @Autowired
    Trainees trainees;

    @Autowired
    Exams exams;

    @Autowired
    Deputies deputies;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Academy.Class opened;

    @BeforeEach
    void openAcademy() {
        opened = academy.open();
    }

    @Test
    void anAppointedTrainerIsCertified() {
        String id = academy.certified(opened, 1);

        assertThat(academy.passed(id))
                .contains(
                        "userTask_attendEhrCourse",
                        "userTask_attendTrainTheTrainerClass",
                        "userTask_completeSandboxScenarios",
                        "endEvent_courseworkConfirmed",
                        "endEvent_examPassed",
                        "endEvent_classSignedOff",
                        "endEvent_certificateConfirmed",
                        "endEvent_trainerCertified")
                .doesNotContain(
                        "userTask_coachTrainer",
                        "userTask_coachForClass",
                        "userTask_completeDeltaSteps",
                        "serviceTask_releaseTrainer");
        assertThat(state(id)).isEqualTo(CertificationState.CERTIFIED);
        assertThat(seat(id)).isEqualTo("FILLED");
        assertThat(jdbc.sql("select certified_by || ' ' || confirmed_by from certificate where certification_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(opened.manager() + " " + opened.cmio());
        assertThat(jdbc.sql("select step from ledger_line where business_key = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .contains("startCertification", "userTask_certifyTrainer", "userTask_confirmCertificate");
    }

    @Test
    void aStepOfCourseworkIsRefusedWhileSomethingIsOpen() {
        String id = academy.start(opened, 1);

        assertThatThrownBy(() ->
                        academy.complete(id, "userTask_attendEhrCourse", opened.trainer(1), Map.of("courseDone", true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Item EHR-CORE");
        academy.report(id, EnumSet.of(Kind.COURSE));
        assertThatThrownBy(() -> academy.complete(
                        id, "userTask_attendEhrCourse", opened.trainer(1), Map.of("courseDone", false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Tick the box");
        assertThat(academy.waiting(id)).containsExactly("userTask_attendEhrCourse");
    }

    @Test
    void courseworkThatIsSentBackIsDoneAgainAndNothingElse() {
        String id = academy.start(opened, 1);
        reported(id);
        assertThatThrownBy(() -> academy.complete(
                        id, "userTask_confirmCoursework", opened.manager(), Map.of("courseworkDecision", "SCENARIO")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“Comment” is missing");
        academy.complete(
                id,
                "userTask_confirmCoursework",
                opened.manager(),
                Map.of("courseworkDecision", "SCENARIO", "courseworkComment", "The file shows another patient list"));

        assertThat(academy.waiting(id)).containsExactly("userTask_completeSandboxScenarios");
        academy.report(id, EnumSet.of(Kind.SCENARIO));
        academy.complete(id, "userTask_completeSandboxScenarios", opened.trainer(1), Map.of("scenariosDone", true));
        academy.complete(id, "userTask_confirmCoursework", opened.manager(), Map.of("courseworkDecision", "CONFIRM"));
        assertThat(state(id)).isEqualTo(CertificationState.EXAM);
        assertThat(academy.passed(id).stream().filter("userTask_attendEhrCourse"::equals))
                .hasSize(1);
    }

    @Test
    void aScoreJustBelowWaitsThreeDays() {
        String id = inExam();
        academy.exam(id, opened.evaluator(1), 89.99);

        assertThat(academy.waiting(id)).isEmpty();
        assertThat(academy.due(id, "catchEvent_retakeAllowed"))
                .isBetween(
                        clock.instant().plus(Duration.ofDays(3)).minusSeconds(120),
                        clock.instant().plus(Duration.ofDays(3)));
        academy.fire(id, "catchEvent_retakeAllowed");
        academy.exam(id, opened.evaluator(1), 90);
        assertThat(jdbc.sql("select count(*) from ACT_HI_VARINST where NAME_ = 'decisionResult'")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(academy.passed(id)).contains("endEvent_examPassed").doesNotContain("userTask_coachTrainer");
        assertThat(state(id)).isEqualTo(CertificationState.TEACH_BACK);
        assertThat(jdbc.sql(
                                "select outcome || ' ' || rules from ledger_line where business_key = :id and kind = 'RULE' and rules is not null order by id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("RETAKE rule_justBelow", "PASS rule_passed");
    }

    @Test
    void aLowScoreIsCoachedAndTheCoachJudgesNoMore() {
        String id = inExam();
        academy.exam(id, opened.evaluator(1), 79.99);
        academy.complete(
                id,
                "userTask_coachTrainer",
                opened.evaluator(2),
                Map.of("coachingHours", 2, "coachingNote", "Order sets"));

        assertThat(academy.passed(id)).contains("userTask_coachTrainer").doesNotContain("catchEvent_retakeAllowed");
        assertThatThrownBy(() -> academy.exam(id, opened.evaluator(2), 95))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("you did “Coach trainer”");
        academy.exam(id, opened.evaluator(1), 95);
        assertThat(state(id)).isEqualTo(CertificationState.TEACH_BACK);
    }

    @Test
    void afterThreeFailuresTheCourseIsRepeatedByTheCurriculumInForce() {
        String id = failedThreeTimes();
        academy.publish(opened, 2, 2, false);
        academy.complete(
                id,
                "userTask_decideAfterThirdFailure",
                opened.manager(),
                Map.of("failureDecision", "REPEAT_COURSE", "failureComment", "Was ill during the course"));

        Trainee trainee = trainees.get(id);
        assertThat(trainee.round()).isEqualTo(2);
        assertThat(trainee.curriculumVersion()).isEqualTo(2);
        assertThat(trainee.state()).isEqualTo(CertificationState.COURSEWORK);
        academy.learn(opened, id);
        academy.exam(id, opened.evaluator(1), 92);
        assertThat(exams.attempts(id)).isEqualTo(1);
        assertThat(exams.of(id)).hasSize(4);
        assertThat(state(id)).isEqualTo(CertificationState.TEACH_BACK);
    }

    @Test
    void afterThreeFailuresTheTrainerMayBeReleasedAndTheSeatOpens() {
        String id = failedThreeTimes();
        academy.complete(
                id,
                "userTask_decideAfterThirdFailure",
                opened.manager(),
                Map.of("failureDecision", "RELEASE", "failureComment", "Thank you for trying"));

        assertThat(academy.passed(id))
                .contains("endEvent_examNotPassed", "endEvent_trainerReleased")
                .doesNotContain("callActivity_holdTeachBack");
        assertThat(state(id)).isEqualTo(CertificationState.RELEASED);
        assertThat(seat(id)).isEqualTo("OPEN");
    }

    @Test
    void aSecondFailedTeachBackReleases() {
        String id = inExam();
        academy.exam(id, opened.evaluator(1), 95);
        academy.teachBack(opened, id, 2);
        academy.teachBack(opened, id, 2);

        assertThat(academy.passed(id))
                .contains("endEvent_trainerReleased")
                .doesNotContain("callActivity_observeFirstClass");
        assertThat(seat(id)).isEqualTo("OPEN");
    }

    @Test
    void aClassThatIsNotSignedOffIsCoachedAndObservedAgain() {
        String id = inExam();
        academy.exam(id, opened.evaluator(1), 95);
        academy.teachBack(opened, id, 5);
        academy.observe(id, opened.evaluator(3), false);
        academy.complete(
                id,
                "userTask_coachForClass",
                opened.evaluator(4),
                Map.of("classCoachingHours", 1, "classCoachingNote", "Pace"));

        assertThatThrownBy(() -> academy.observe(id, opened.evaluator(4), true))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("you did “Coach for next class”");
        academy.observe(id, opened.evaluator(3), true);
        assertThat(academy.passed(id)).contains("userTask_coachForClass", "endEvent_classSignedOff");
        assertThat(academy.waiting(id)).containsExactly("userTask_certifyTrainer");
    }

    @Test
    void aNewerCurriculumAddsStepsBeforeTheCertificate() {
        String id = inExam();
        academy.exam(id, opened.evaluator(1), 95);
        academy.teachBack(opened, id, 5);
        academy.publish(opened, 2, 2, false);
        academy.observe(id, opened.evaluator(3), true);

        assertThat(academy.waiting(id)).containsExactly("userTask_completeDeltaSteps");
        assertThatThrownBy(() -> academy.complete(
                        id, "userTask_completeDeltaSteps", opened.trainer(1), Map.of("deltaDone", true)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Item ORDERS");
        deltaReported(id);
        academy.complete(
                id,
                "userTask_confirmDeltaSteps",
                opened.manager(),
                Map.of("deltaDecision", "SCENARIO", "deltaComment", "Wrong file"));
        deltaReported(id);
        academy.complete(id, "userTask_confirmDeltaSteps", opened.manager(), Map.of("deltaDecision", "CONFIRM"));
        academy.certify(opened, id);

        assertThat(state(id)).isEqualTo(CertificationState.CERTIFIED);
        assertThat(academy.passed(id).stream().filter("userTask_completeDeltaSteps"::equals))
                .hasSize(2);
    }

    @Test
    void theTrainingManagerMayReleaseInsteadOfCertifying() {
        String id = academy.ready(opened, 1);
        academy.complete(
                id,
                "userTask_certifyTrainer",
                opened.manager(),
                Map.of("certificateDecision", "RELEASE", "certificateComment", "Left the specialty"));

        assertThat(academy.passed(id))
                .contains("endEvent_releaseDecided", "endEvent_trainerReleased")
                .doesNotContain("userTask_confirmCertificate", "serviceTask_issueCertificate");
        assertThat(trainees.get(id).state()).isEqualTo(CertificationState.RELEASED);
        assertThat(jdbc.sql("select ended_reason from certification where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("Left the specialty");
    }

    @Test
    void theCmioMayReturnTheCertificate() {
        String id = academy.ready(opened, 1);
        academy.complete(id, "userTask_certifyTrainer", opened.manager(), Map.of("certificateDecision", "CERTIFY"));
        academy.complete(
                id,
                "userTask_confirmCertificate",
                opened.cmio(),
                Map.of("confirmationDecision", "RETURN", "confirmationComment", "Look at attempt 1 again"));

        assertThat(academy.waiting(id)).containsExactly("userTask_certifyTrainer");
        academy.certify(opened, id);
        assertThat(state(id)).isEqualTo(CertificationState.CERTIFIED);
    }

    @Test
    void nobodyIsCertifiedOnAScoreThatWasCorrectedBelowThePassMark() {
        String id = academy.ready(opened, 1);
        String attempt = exams.newest(id).orElseThrow().id();
        academy.as(opened.manager(), () -> exams.correct(attempt, new BigDecimal("88"), "Typed a wrong number"));

        assertThatThrownBy(() -> academy.complete(
                        id, "userTask_certifyTrainer", opened.manager(), Map.of("certificateDecision", "CERTIFY")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("88 percent");
        assertThat(academy.waiting(id)).containsExactly("userTask_certifyTrainer");
    }

    @Test
    void aTrainerWithdrawsInTheMiddleAndTheSeatOpens() {
        String id = inExam();
        assertThatThrownBy(() -> academy.as(opened.trainer(2), () -> certifications.withdraw(id, "Not mine")))
                .isInstanceOf(Refusal.class);
        academy.as(opened.trainer(1), () -> certifications.withdraw(id, "Moving away"));

        assertThat(academy.passed(id)).contains("endEvent_certificationWithdrawn");
        assertThat(academy.waiting(id)).isEmpty();
        assertThat(state(id)).isEqualTo(CertificationState.WITHDRAWN);
        assertThat(seat(id)).isEqualTo("OPEN");
        assertThatThrownBy(() -> academy.as(opened.trainer(1), () -> certifications.withdraw(id, "Again")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aTrainerMayWithdrawBeforeTheCaseBegan() {
        String id = academy.appoint(opened, 1);
        academy.as(opened.manager(), () -> certifications.withdraw(id, "Called us"));

        certifications.startRequested(1_000);
        assertThat(state(id)).isEqualTo(CertificationState.WITHDRAWN);
        assertThat(seat(id)).isEqualTo("OPEN");
        assertThat(academy.passed(id)).isEmpty();
    }

    @Test
    void whoLeavesTheRosterIsWithdrawn() {
        String id = inExam();
        transactions.executeWithoutResult(status -> events.publishEvent(new RosterApplied(
                "IMP-X", ImportKind.values()[0], false, List.of(opened.staff().physician(1)))));

        assertThat(state(id)).isEqualTo(CertificationState.WITHDRAWN);
        assertThat(seat(id)).isEqualTo("OPEN");
    }

    @Test
    void withoutACurriculumTheTrainerWaitsAndTheManagerIsToldOnce() {
        Academy.Class empty = academy.openWithoutCurriculum();
        String id = academy.appoint(empty, 1);
        certifications.startRequested(1_000);
        certifications.startRequested(1_000);

        assertThat(state(id)).isEqualTo(CertificationState.REQUESTED);
        assertThat(jdbc.sql("select count(*) from notice where user_id = :user and sentence like :words")
                        .param("user", empty.manager())
                        .param("words", "%" + empty.specialty() + " cannot begin%")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        academy.publish(empty, 1, 1, false);
        certifications.startRequested(1_000);
        assertThat(state(id)).isEqualTo(CertificationState.COURSEWORK);
    }

    @Test
    void twoNodesStartACaseOnce() throws Exception {
        String id = academy.appoint(opened, 1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Integer> node = () -> {
            together.await();
            return certifications.startRequested(1_000);
        };
        try {
            for (Future<Integer> run : nodes.invokeAll(List.of(node, node))) {
                run.get();
            }
        } finally {
            nodes.shutdown();
        }
        certifications.startRequested(1_000);

        assertThat(jdbc.sql(
                                "select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = :id and PROC_DEF_KEY_ = 'trainer-certification'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void neitherTrainerNorMentorNorTheirDeputiesJudge() {
        String id = inExam();
        String mentor = opened.evaluator(1);
        String deputy = opened.evaluator(2);
        assertThatThrownBy(() -> academy.as(opened.trainer(1), () -> certifications.nameMentor(id, mentor)))
                .isInstanceOf(Refusal.class);
        academy.as(opened.manager(), () -> certifications.nameMentor(id, mentor));

        assertThatThrownBy(() -> academy.exam(id, mentor, 95))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("You mentor the trainer");
        academy.as(
                opened.manager(),
                () -> deputies.name(new Deputies.NameDeputy(opened.trainer(1), today(), today().plusDays(3), "Leave")));
        assertThatThrownBy(() -> academy.exam(id, opened.trainer(1), 95))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("This case is about you");
        academy.as(opened.manager(), () -> certifications.nameMentor(id, deputy));
        academy.exam(id, mentor, 95);
        assertThatThrownBy(() -> academy.as(opened.manager(), () -> certifications.nameMentor(id, mentor)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("judging");
        assertThat(jdbc.sql("select count(*) from ledger_line where business_key = :id and kind = 'BLOCKED'")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void theSamePersonCannotCertifyAndConfirm() {
        String id = academy.ready(opened, 1);
        academy.as(
                opened.cmio(),
                () -> deputies.name(new Deputies.NameDeputy(opened.manager(), today(), today().plusDays(3), "Leave")));
        academy.complete(id, "userTask_certifyTrainer", opened.manager(), Map.of("certificateDecision", "CERTIFY"));

        assertThatThrownBy(() -> academy.complete(
                        id, "userTask_confirmCertificate", opened.manager(), Map.of("confirmationDecision", "CONFIRM")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("you did “Certify trainer”");
    }

    @Test
    void certificatesAreAskedToBeRenewedInOneStatementAndNeverTwice() {
        String id = academy.certified(opened, 1);
        String certificate = jdbc.sql("select id from certificate where certification_id = :id")
                .param("id", id)
                .query(String.class)
                .single();

        assertThat(certifications.requestRecertification(List.of(certificate), Reason.UPGRADE))
                .isEqualTo(1);
        assertThat(certifications.requestRecertification(List.of(certificate), Reason.UPGRADE))
                .isZero();
        Trainee again = trainees.ofUser(opened.trainer(1)).stream()
                .filter(trainee -> trainee.state() == CertificationState.REQUESTED)
                .findFirst()
                .orElseThrow();
        assertThat(again.certificateId()).isEqualTo(certificate);
        assertThat(again.reason()).isEqualTo(Reason.UPGRADE);
        academy.as(opened.trainer(1), () -> certifications.withdraw(again.certificationId(), "Retires"));
        assertThat(seat(id)).isEqualTo("FILLED");
    }

    private String inExam() {
        String id = academy.start(opened, 1);
        academy.learn(opened, id);
        return id;
    }

    private String failedThreeTimes() {
        String id = inExam();
        academy.exam(id, opened.evaluator(1), 85);
        academy.fire(id, "catchEvent_retakeAllowed");
        academy.exam(id, opened.evaluator(1), 85);
        academy.fire(id, "catchEvent_retakeAllowed");
        academy.exam(id, opened.evaluator(1), 89);
        return id;
    }

    private void reported(String id) {
        academy.report(id, EnumSet.allOf(Kind.class));
        academy.complete(id, "userTask_attendEhrCourse", opened.trainer(1), Map.of("courseDone", true));
    }

    private void deltaReported(String id) {
        academy.report(id, EnumSet.allOf(Kind.class));
        academy.complete(id, "userTask_completeDeltaSteps", opened.trainer(1), Map.of("deltaDone", true));
    }

    private CertificationState state(String id) {
        return trainees.get(id).state();
    }

    private String seat(String id) {
        return jdbc.sql("select state from trainer_seat where wave_id = :wave and specialty_code = :code")
                .param("wave", opened.staff().wave())
                .param("code", opened.specialty())
                .query(String.class)
                .single();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }
}
