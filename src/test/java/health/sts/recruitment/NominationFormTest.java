package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The form with which Tasklist begins a nomination. */
@StsTest
class NominationFormTest {

    @Autowired
    Ward ward;

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService models;

    @Test
    void whatIsMissingIsCalledAsTheFormCallsIt() {
        Staff staff = ward.open();
        String process = models.createProcessDefinitionQuery()
                .processDefinitionKey("trainer-recruitment")
                .latestVersion()
                .singleResult()
                .getId();
        Map<String, Object> typed = Map.of(
                "candidateId", staff.physician(1),
                "waveId", staff.wave(),
                "endorserIds", staff.physician(2) + ", " + staff.physician(3));
        assertThatThrownBy(() -> ward.as(staff.p(1), () -> forms.submitStartForm(process, typed)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("“Why this candidate?” is missing");
    }
}
