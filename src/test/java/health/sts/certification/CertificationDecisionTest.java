package health.sts.certification;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table "Exam result" (D3) at the borders of its rows. */
class CertificationDecisionTest {

    private final DecisionTable table = DecisionTable.of("certification/exam-result");

    @ParameterizedTest(name = "{0} at attempt {1} is {2}")
    @CsvSource({
        "0, 1, COACH, rule_farBelow",
        "79, 1, COACH, rule_farBelow",
        "79, 2, COACH, rule_farBelow",
        "79, 3, REPEAT_COURSE, rule_thirdAttemptBelow",
        "79.99, 1, COACH, rule_farBelow",
        "79.99, 2, COACH, rule_farBelow",
        "79.99, 3, REPEAT_COURSE, rule_thirdAttemptBelow",
        "80, 1, RETAKE, rule_justBelow",
        "80, 2, RETAKE, rule_justBelow",
        "80, 3, REPEAT_COURSE, rule_thirdAttemptBelow",
        "89, 1, RETAKE, rule_justBelow",
        "89, 2, RETAKE, rule_justBelow",
        "89, 3, REPEAT_COURSE, rule_thirdAttemptBelow",
        "89.99, 1, RETAKE, rule_justBelow",
        "89.99, 2, RETAKE, rule_justBelow",
        "89.99, 3, REPEAT_COURSE, rule_thirdAttemptBelow",
        "90, 1, PASS, rule_passed",
        "90, 2, PASS, rule_passed",
        "90, 3, PASS, rule_passed",
        "100, 1, PASS, rule_passed",
    })
    void eachRowDecidesAtItsBorder(double score, int attempt, String result, String rule) {
        DecisionTable.Answer answer = table.ask(Map.of("score", score, "attempt", attempt));

        assertThat(answer.outputs()).containsEntry("result", result);
        assertThat(answer.outputs().get("waitPeriod")).isEqualTo("RETAKE".equals(result) ? "P3D" : null);
        assertThat(answer.outputs().get("sentence").toString()).endsWith(".");
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
