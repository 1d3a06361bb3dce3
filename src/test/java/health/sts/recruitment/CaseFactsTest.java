package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Refusal;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class CaseFactsTest {

    @Autowired
    Ward ward;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFormShowsTheFactsOfThisMomentAndHistoryKeepsNoCopy() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        String task = ward.task(candidacy, "userTask_giveConsent", staff.p(1)).id();
        jdbc.sql("update candidacy set motivation = 'Asked by the whole team' where id = :id")
                .param("id", candidacy)
                .update();

        Object facts =
                ward.as(staff.p(1), () -> forms.getTaskFormVariables(task).get("caseFacts"));

        assertThat(facts.toString()).contains("Given1", "Asked by the whole team");
        assertThat(jdbc.sql("select count(*) from ACT_HI_VARINST where NAME_ = 'caseFacts' and TASK_ID_ = :task")
                        .param("task", task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoMayNotReadTheTaskSeesNoFacts() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(4), 1, 2, 3);
        String task = ward.task(candidacy, "userTask_giveConsent", staff.p(1)).id();

        assertThatThrownBy(() -> ward.as(staff.p(6), () -> forms.getTaskFormVariables(task)))
                .isInstanceOf(Refusal.class);
    }
}
