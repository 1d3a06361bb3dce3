package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.certification.Academy;
import org.camunda.bpm.engine.FormService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who decides on a certificate has everything that was proven beside the question. */
@StsTest
class DecisionFactsTest {

    @Autowired
    Academy academy;

    @Autowired
    FormService forms;

    @Test
    void theFormHoldsCourseworkExamTeachBackAndObservedClass() {
        Academy.Class opened = academy.open();
        String certification = academy.ready(opened, 1);
        String task = academy.open(certification, "userTask_certifyTrainer")
                .findFirst()
                .orElseThrow()
                .id();

        String facts = academy.as(
                opened.manager(),
                () -> forms.getTaskFormVariables(task).get("caseFacts").toString());

        assertThat(facts)
                .contains(
                        "Exam, round 1, attempt 1: 95 %",
                        "round 1, attempt 1: mean 5.00 of 5, lowest criterion 5, 2 evaluators")
                .contains("Observed class", "signed off", "Confirmed");
    }
}
