package health.sts.certification.teachback;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table D3 for teach-backs at the borders of its rows. */
class TeachBackDecisionTest {

    private final DecisionTable table = DecisionTable.of("certification/teach-back-result");

    @ParameterizedTest(name = "{0} scores, spread {1}, mean {2}, lowest {3}, attempt {4} is {5} by {6}")
    @CsvSource({
        "2, 1.40, 4.00, 3.0, 1, PASS, rule_passed",
        "2, 1.49, 4.00, 3.0, 2, PASS, rule_passed",
        "2, 1.50, 4.00, 3.0, 1, THIRD_EVALUATOR, rule_evaluatorsDiffer",
        "2, 1.50, 5.00, 5.0, 2, THIRD_EVALUATOR, rule_evaluatorsDiffer",
        "2, 1.50, 2.00, 1.0, 1, THIRD_EVALUATOR, rule_evaluatorsDiffer",
        "3, 1.50, 4.00, 3.0, 1, PASS, rule_passed",
        "3, 4.00, 4.00, 3.0, 2, PASS, rule_passed",
        "3, 1.50, 3.90, 3.0, 1, REPEAT, rule_lowMeanRepeat",
        "3, 1.50, 3.90, 3.0, 2, RELEASE, rule_lowMeanRelease",
        "2, 0.00, 3.90, 3.0, 1, REPEAT, rule_lowMeanRepeat",
        "2, 0.00, 3.99, 5.0, 1, REPEAT, rule_lowMeanRepeat",
        "2, 0.00, 3.90, 3.0, 2, RELEASE, rule_lowMeanRelease",
        "2, 0.00, 4.00, 2.0, 1, REPEAT, rule_weakCriterionRepeat",
        "2, 0.00, 4.00, 2.9, 1, REPEAT, rule_weakCriterionRepeat",
        "2, 0.00, 4.00, 2.9, 2, RELEASE, rule_weakCriterionRelease",
        "2, 0.00, 3.90, 2.9, 2, RELEASE, rule_lowMeanRelease",
    })
    void eachRowDecidesAtItsBorder(
            int scores, double spread, double mean, double lowest, int attempt, String result, String rule) {
        DecisionTable.Answer answer = table.ask(Map.of(
                "teachBackScores", scores,
                "teachBackSpread", spread,
                "teachBackMean", mean,
                "teachBackLowest", lowest,
                "teachBackAttempt", attempt));

        assertThat(answer.outputs()).containsEntry("result", result);
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
