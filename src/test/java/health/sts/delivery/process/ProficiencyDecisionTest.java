package health.sts.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table "Proficiency result" (D5) at the borders of its rows. */
class ProficiencyDecisionTest {

    private final DecisionTable table = DecisionTable.of("delivery/proficiency-result");

    @ParameterizedTest(name = "{0} at attempt {1}, after coaching {2}, is {3}")
    @CsvSource({
        "0, 1, false, RETAKE, rule_below",
        "79, 1, false, RETAKE, rule_below",
        "79.99, 1, false, RETAKE, rule_below",
        "79.99, 2, false, RETAKE, rule_below",
        "79.99, 3, false, COACH, rule_thirdAttemptBelow",
        "79.99, 4, false, COACH, rule_thirdAttemptBelow",
        "0, 3, false, COACH, rule_thirdAttemptBelow",
        "79.99, 3, true, FAILED, rule_failedAfterCoaching",
        "79.99, 4, true, FAILED, rule_failedAfterCoaching",
        "0, 4, true, FAILED, rule_failedAfterCoaching",
        "80, 1, false, PASS, rule_passed",
        "80, 2, false, PASS, rule_passed",
        "80, 3, false, PASS, rule_passed",
        "80, 4, true, PASS, rule_passed",
        "100, 1, false, PASS, rule_passed",
    })
    void eachRowDecidesAtItsBorder(double score, int attempt, boolean afterCoaching, String result, String rule) {
        DecisionTable.Answer answer =
                table.ask(Map.of("score", score, "attempt", attempt, "afterCoaching", afterCoaching));

        assertThat(answer.outputs()).containsEntry("result", result);
        assertThat(answer.outputs().get("waitPeriod")).isEqualTo("RETAKE".equals(result) ? "P1D" : null);
        assertThat(answer.outputs().get("sentence").toString()).endsWith(".");
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
