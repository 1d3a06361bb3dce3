package health.sts.certification.register;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.CertificateStatus;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The daily watch as the engine runs it: each step in a transaction of its own, the table asked, its answer taken. */
@StsTest
class CertificateWatchProcessTest {

    @Autowired
    Academy academy;

    @Autowired
    CertificateDesk certificates;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Academy.Class opened;

    @BeforeEach
    void aCertifiedTrainer() {
        opened = academy.open();
        academy.certified(opened, 1);
    }

    @Test
    void ratingsBelowTheLimitSuspendAndAskForRecertification() {
        rated("3.40", 10);
        List<String> passed = watch();

        assertThat(passed)
                .contains(
                        "serviceTask_sendReminders",
                        "serviceTask_judgeCertificates",
                        "serviceTask_openRecertifications",
                        "endEvent_certificatesWatched");
        CertificateView certificate = certificate();
        assertThat(certificate.status()).isEqualTo(CertificateStatus.SUSPENDED);
        assertThat(certificate.events()).last().satisfies(event -> {
            assertThat(event.cause()).isEqualTo(CertificateDesk.Cause.PERFORMANCE);
            assertThat(event.rule()).isEqualTo("certificate-validity 1.0.0 rule_lowRating");
        });
        assertThat(asked()).containsExactly("PERFORMANCE REQUESTED");
    }

    @Test
    void ratingsAtTheLimitKeepIt() {
        rated("3.50", 10);
        watch();

        assertThat(certificate().status()).isEqualTo(CertificateStatus.VALID);
        assertThat(asked()).isEmpty();
    }

    @Test
    void fewerAnswersThanTenAreTooFewToJudge() {
        rated("3.40", 9);
        watch();

        assertThat(certificate().status()).isEqualTo(CertificateStatus.VALID);
    }

    @Test
    void moreThanABatchIsJudgedInTheNextTransaction() {
        String instance = runtime.createProcessInstanceByKey("certificate-watch")
                .startBeforeActivity("gateway_moreToJudge")
                .setVariable("moreToJudge", true)
                .execute()
                .getId();

        assertThat(finish(instance))
                .contains("serviceTask_judgeCertificates", "endEvent_certificatesWatched")
                .doesNotContain("serviceTask_sendReminders");
    }

    @Test
    void theWatchIsDueEveryDay() {
        assertThat(management
                        .createJobDefinitionQuery()
                        .processDefinitionKey("certificate-watch")
                        .activityIdIn("startEvent_certificateWatchDue")
                        .list())
                .isNotEmpty()
                .allSatisfy(timer -> assertThat(timer.getJobConfiguration()).contains("R/P1D"));
    }

    private void rated(String mean, int answers) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into teaching_result (id, physician_id, specialty_code, kind, from_day, until_day, amount,
                            answers, source, recorded_by, recorded_at)
                        values (:id, :physician, :specialty, 'RATING', :today, :today, :mean, :answers, 'A class', :by, :now)
                        """)
                .param("id", Ids.next("TRS"))
                .param("physician", opened.staff().physician(1))
                .param("specialty", opened.specialty())
                .param("today", today)
                .param("mean", new BigDecimal(mean))
                .param("answers", answers)
                .param("by", opened.manager())
                .param("now", SqlTime.of(clock.instant()))
                .update();
    }

    private List<String> watch() {
        return finish(runtime.startProcessInstanceByKey("certificate-watch").getId());
    }

    /** Runs what waits until the instance is over, and gives the nodes it has passed. */
    private List<String> finish(String instance) {
        for (int step = 0; step < 10; step++) {
            management
                    .createJobQuery()
                    .processInstanceId(instance)
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
        return jdbc.sql("select ACT_ID_ from ACT_HI_ACTINST where PROC_INST_ID_ = :id")
                .param("id", instance)
                .query(String.class)
                .list();
    }

    private CertificateView certificate() {
        return certificates.ofUser(opened.trainer(1)).get(0);
    }

    private List<String> asked() {
        return jdbc.sql(
                        """
                        select reason || ' ' || state from certification where user_id = :user and reason <> 'APPOINTED'
                        """)
                .param("user", opened.trainer(1))
                .query(String.class)
                .list();
    }
}
