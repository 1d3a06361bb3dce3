package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.recruitment.Ward.Staff;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A step that fails for a technical reason leaves nothing half done, and somebody can see that it failed. */
@StsTest
class FailingStepTest {

    @Autowired
    Ward ward;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
    }

    @Test
    void aFailureAfterADecisionTakesTheDecisionBack() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.complete(candidacy, "userTask_endorseCandidate", staff.p(2), Ward.endorsement(4));
        // No two seats for one candidate: with this row, holding a seat breaks a rule of the database.
        jdbc.sql("insert into trainer_seat values ('WAV-X', :specialty, 1, false, 'HELD', :id, current_timestamp)")
                .param("specialty", Ward.UROLOGY)
                .param("id", candidacy)
                .update();
        int lines = count("select count(*) from ledger_line where business_key = :id", candidacy);
        int notices = count("select count(*) from notice where business_key = :id", candidacy);

        assertThatThrownBy(() -> ward.complete(candidacy, "userTask_endorseCandidate", staff.p(3), Ward.endorsement(4)))
                .isInstanceOf(RuntimeException.class);

        assertThat(ward.open(candidacy, "userTask_endorseCandidate"))
                .singleElement()
                .satisfies(task -> assertThat(task.assignee()).isEqualTo(staff.p(3)));
        assertThat(count("select count(*) from ledger_line where business_key = :id", candidacy))
                .isEqualTo(lines);
        assertThat(count("select count(*) from notice where business_key = :id", candidacy))
                .isEqualTo(notices);
        assertThat(count("select count(*) from rating where candidacy_id = :id", candidacy))
                .isOne();

        jdbc.sql("delete from trainer_seat where wave_id = 'WAV-X' and candidacy_id = :id")
                .param("id", candidacy)
                .update();
        ward.complete(candidacy, "userTask_endorseCandidate", staff.p(3), Ward.endorsement(4));
        assertThat(ward.open(candidacy, "userTask_releaseTime")).hasSize(1);
    }

    @Test
    void aFailureInTheBackgroundBecomesAnIncidentAndTheDecisionStands() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        ward.sign(staff, candidacy, 1);
        ward.complete(
                candidacy, "userTask_appointTrainer", staff.user("cmio"), Map.of("appointmentDecision", "APPOINT"));
        Job job = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(candidacy, "trainer-recruitment")
                        .singleResult()
                        .getId())
                .messages()
                .singleResult();
        runtime.removeVariable(job.getExecutionId(), "candidateUserId");

        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        }

        Incident incident = runtime.createIncidentQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        assertThat(incident.getActivityId()).isEqualTo("serviceTask_notifyCouncil");
        assertThat(incident.getIncidentMessage()).contains("candidateUserId");
        assertThat(jdbc.sql("select state from candidacy where id = :id")
                        .param("id", candidacy)
                        .query(String.class)
                        .single())
                .isEqualTo("APPOINTED");
        assertThat(count(
                        "select count(*) from mail_message where business_key = :id and subject like '%appointed%'",
                        candidacy))
                .isZero();
    }

    private int count(String sql, String candidacy) {
        return jdbc.sql(sql).param("id", candidacy).query(Integer.class).single();
    }
}
