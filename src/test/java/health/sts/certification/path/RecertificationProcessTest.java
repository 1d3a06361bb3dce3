package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.CertificateStatus;
import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainees;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.register.CertificateDesk;
import health.sts.certification.register.CertificateView;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A certified trainer proves it again, or the certificate is suspended. */
@StsTest
class RecertificationProcessTest {

    private static final String OBSERVE = "userTask_observeClass";

    @Autowired
    Academy academy;

    @Autowired
    Certifications certifications;

    @Autowired
    CertificateDesk certificates;

    @Autowired
    Trainees trainees;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Academy.Class opened;
    String first;
    String certificate;

    @BeforeEach
    void aCertifiedTrainer() {
        opened = academy.open();
        first = academy.certified(opened, 1);
        certificate = certificates.ofUser(opened.trainer(1)).get(0).id();
    }

    @Test
    void whoPassesAgainBeginsANewPeriod() {
        String again = recertification(Reason.ANNUAL);
        trained(again);
        academy.exam(again, opened.evaluator(1), 95);
        observe(again, true);
        certify(again);

        assertThat(academy.passed(again))
                .contains("endEvent_trainerRecertified", "callActivity_passExam", OBSERVE)
                .doesNotContain("serviceTask_suspendCertificate", "startEvent_recertificationOverdue");
        assertThat(newest().period()).isEqualTo(2);
        assertThat(newest().status()).isEqualTo(CertificateStatus.VALID);
        assertThat(certificates.get(certificate).superseded()).isTrue();
        assertThat(trainees.get(again).state()).isEqualTo(CertificationState.CERTIFIED);
    }

    @Test
    void everyReasonStartsACaseOnce() {
        String again = recertification(Reason.UPGRADE);
        assertThat(certifications.requestRecertification(List.of(certificate), Reason.ANNUAL))
                .isZero();
        assertThat(trainees.get(again).reason()).isEqualTo(Reason.UPGRADE);
        assertThat(academy.waiting(again)).containsExactly("userTask_completeDeltaTraining");
        assertThat(academy.passed(again)).contains("startEvent_recertificationDue");
    }

    @Test
    void deltaTrainingThatIsSentBackIsDoneAgain() {
        String again = recertification(Reason.ANNUAL);
        assertThatThrownBy(() -> academy.complete(
                        again, "userTask_completeDeltaTraining", opened.trainer(1), Map.of("deltaDone", true)))
                .isInstanceOf(Refusal.class);
        academy.report(again, EnumSet.allOf(Kind.class));
        academy.complete(again, "userTask_completeDeltaTraining", opened.trainer(1), Map.of("deltaDone", true));
        academy.complete(
                again,
                "userTask_confirmDeltaTraining",
                opened.manager(),
                Map.of("deltaDecision", "SCENARIO", "deltaComment", "The file shows another patient list"));

        assertThat(academy.waiting(again)).containsExactly("userTask_completeDeltaTraining");
        assertThat(academy.passed(again)).doesNotContain("callActivity_passExam");
    }

    @Test
    void threeFailedExamsSuspendTheCertificate() {
        String again = recertification(Reason.ANNUAL);
        trained(again);
        for (int attempt = 1; attempt <= 3; attempt++) {
            academy.exam(again, opened.evaluator(1), 50);
            if (attempt < 3) {
                coach(again);
            }
        }

        assertThat(academy.passed(again))
                .contains("endEvent_certificateSuspended")
                .doesNotContain(OBSERVE);
        assertThat(newest().status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(trainees.get(again).state()).isEqualTo(CertificationState.RELEASED);
    }

    @Test
    void aClassThatIsNotSignedOffIsFollowedByOneMoreAndThenByNone() {
        String again = recertification(Reason.ANNUAL);
        trained(again);
        academy.exam(again, opened.evaluator(1), 95);
        observe(again, false);
        assertThat(academy.waiting(again)).containsExactly(OBSERVE);
        observe(again, false);

        assertThat(academy.passed(again))
                .contains("endEvent_certificateSuspended")
                .doesNotContain("callActivity_decideOnCertificate");
        assertThat(newest().status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(newest().events()).last().satisfies(event -> {
            assertThat(event.cause()).isEqualTo(CertificateDesk.Cause.PERFORMANCE);
            assertThat(event.rule()).contains("trainer-recertification");
        });
    }

    @Test
    void aSecondClassMayBeSignedOff() {
        String again = recertification(Reason.ANNUAL);
        trained(again);
        academy.exam(again, opened.evaluator(1), 95);
        observe(again, false);
        observe(again, true);

        assertThat(academy.waiting(again)).containsExactly("userTask_certifyTrainer");
    }

    @Test
    void whoIsNotCertifiedAgainIsSuspended() {
        String again = recertification(Reason.INACTIVE);
        trained(again);
        academy.exam(again, opened.evaluator(1), 95);
        observe(again, true);
        academy.complete(
                again,
                "userTask_certifyTrainer",
                opened.manager(),
                Map.of("certificateDecision", "RELEASE", "certificateComment", "Leaves the programme"));

        assertThat(academy.passed(again)).contains("endEvent_certificateSuspended");
        assertThat(newest().status()).isEqualTo(CertificateStatus.SUSPENDED);
    }

    @Test
    void afterThirtyDaysTheCertificateIsSuspendedAndPassingLiftsIt() {
        String again = recertification(Reason.ANNUAL);
        academy.fire(again, "startEvent_recertificationOverdue");

        assertThat(newest().status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(newest().events())
                .last()
                .extracting(CertificateView.Event::cause)
                .isEqualTo(CertificateDesk.Cause.OVERDUE);
        assertThat(academy.waiting(again)).containsExactly("userTask_completeDeltaTraining");
        assertThat(academy.passed(again)).contains("endEvent_overdueSuspended");

        trained(again);
        academy.exam(again, opened.evaluator(1), 95);
        observe(again, true);
        certify(again);
        assertThat(newest().period()).isEqualTo(2);
        assertThat(newest().status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void theOverdueTimerIsThirtyDaysAfterTheStart() {
        String again = recertification(Reason.ANNUAL);
        java.sql.Timestamp due = jdbc.sql(
                        """
                        select j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where d.ACT_ID_ = 'startEvent_recertificationOverdue' and p.BUSINESS_KEY_ = :id
                        """)
                .param("id", again)
                .query(java.sql.Timestamp.class)
                .single();
        assertThat(Duration.between(clock.instant(), due.toInstant()))
                .isBetween(Duration.ofDays(29), Duration.ofDays(31));
    }

    @Test
    void aTrainerWhoWithdrawsIsSuspended() {
        String again = recertification(Reason.UPGRADE);
        academy.as(opened.trainer(1), () -> certifications.withdraw(again, "I stop teaching"));

        assertThat(academy.passed(again)).contains("endEvent_recertificationWithdrawn");
        assertThat(academy.waiting(again)).isEmpty();
        assertThat(newest().status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(newest().events())
                .last()
                .extracting(CertificateView.Event::cause)
                .isEqualTo(CertificateDesk.Cause.WITHDRAWN);
    }

    @Test
    void whoCoachedDoesNotObserve() {
        String again = recertification(Reason.ANNUAL);
        trained(again);
        academy.exam(again, opened.evaluator(1), 50);
        coach(again);
        academy.exam(again, opened.evaluator(1), 95);

        assertThatThrownBy(() -> observeAs(again, opened.evaluator(4), true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> observeAs(again, opened.trainer(1), true)).isInstanceOf(RuntimeException.class);
        observe(again, true);
        assertThat(academy.waiting(again)).containsExactly("userTask_certifyTrainer");
    }

    /** Asked for and started; it began nine days ago, so that exams may lie in the past. */
    private String recertification(Reason reason) {
        assertThat(certifications.requestRecertification(List.of(certificate), reason))
                .isEqualTo(1);
        String again = jdbc.sql("select id from certification where certificate_id = :certificate")
                .param("certificate", certificate)
                .query(String.class)
                .single();
        jdbc.sql("update certification set created_at = :at where id = :id")
                .param("at", SqlTime.of(clock.instant().minus(Duration.ofDays(9))))
                .param("id", again)
                .update();
        certifications.startRequested(1_000);
        return again;
    }

    private void trained(String again) {
        academy.report(again, EnumSet.allOf(Kind.class));
        academy.complete(again, "userTask_completeDeltaTraining", opened.trainer(1), Map.of("deltaDone", true));
        academy.complete(again, "userTask_confirmDeltaTraining", opened.manager(), Map.of("deltaDecision", "CONFIRM"));
    }

    private void coach(String again) {
        academy.complete(
                again,
                "userTask_coachTrainer",
                opened.evaluator(4),
                Map.of("coachingHours", 2, "coachingNote", "Went through the orders again"));
    }

    private void observe(String again, boolean signOff) {
        observeAs(again, opened.evaluator(3), signOff);
    }

    private void observeAs(String again, String evaluator, boolean signOff) {
        Map<String, Object> form = new HashMap<>();
        Stream.of("classAccuracy", "classWorkflow", "classDepth", "classFraming", "classControl")
                .forEach(field -> form.put(field, 4));
        form.put(
                "classHeldOn",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .minusDays(1)
                        .toString());
        form.put("learnerRating", 4.2);
        form.put("learnerAnswers", 6);
        form.put("signOffDecision", signOff ? "SIGN_OFF" : "COACH");
        form.put("classComment", "Speak slower");
        academy.complete(again, OBSERVE, evaluator, form);
    }

    private void certify(String again) {
        academy.complete(again, "userTask_certifyTrainer", opened.manager(), Map.of("certificateDecision", "CERTIFY"));
        academy.complete(
                again, "userTask_confirmCertificate", opened.cmio(), Map.of("confirmationDecision", "CONFIRM"));
        academy.fire(again, "serviceTask_renewCertificate");
    }

    private CertificateView newest() {
        return certificates.ofUser(opened.trainer(1)).get(0);
    }
}
