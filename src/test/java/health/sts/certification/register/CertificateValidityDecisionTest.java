package health.sts.certification.register;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table D4 at the borders of its rows; a figure that nobody has reported is empty. */
class CertificateValidityDecisionTest {

    private final DecisionTable table = DecisionTable.of("certification/certificate-validity");

    @ParameterizedTest(name = "rating {0} of {1}, first attempts {2} % of {3}, {4} hours, {5} months is {6} by {7}")
    @CsvSource({
        "3.40, 10, 80, 20, 4, 8, PERFORMANCE, rule_lowRating",
        "3.49, 10, 80, 20, 4, 8, PERFORMANCE, rule_lowRating",
        "3.50, 10, 80, 20, 4, 8, KEEP, rule_kept",
        "3.40, 9, 80, 20, 4, 8, KEEP, rule_kept",
        "1.00, 9, 70, 20, 4, 8, KEEP, rule_kept",
        "4.50, 30, 69, 20, 4, 8, PERFORMANCE, rule_lowFirstAttempt",
        "4.50, 30, 69.99, 1, 4, 8, PERFORMANCE, rule_lowFirstAttempt",
        "4.50, 30, 70, 20, 4, 8, KEEP, rule_kept",
        "4.50, 30, 80, 20, 0, 6, INACTIVE, rule_noTeaching",
        "4.50, 30, 80, 20, 0, 5, KEEP, rule_kept",
        "4.50, 30, 80, 20, 0.5, 6, KEEP, rule_kept",
        "3.40, 10, 60, 20, 0, 6, PERFORMANCE, rule_lowRating",
        ", 0, , 0, , 12, KEEP, rule_kept",
        ", 0, , 0, 0, 6, INACTIVE, rule_noTeaching",
        ", 0, 69, 20, , 12, PERFORMANCE, rule_lowFirstAttempt",
        "3.40, 10, , 0, , 12, PERFORMANCE, rule_lowRating",
    })
    void eachRowDecidesAtItsBorder(
            Double rating,
            int ratingAnswers,
            Double firstAttemptPercent,
            int firstAttempts,
            Double hours,
            int heldMonths,
            String result,
            String rule) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("rating", rating);
        inputs.put("ratingAnswers", ratingAnswers);
        inputs.put("firstAttemptPercent", firstAttemptPercent);
        inputs.put("firstAttempts", firstAttempts);
        inputs.put("hours", hours);
        inputs.put("heldMonths", heldMonths);

        DecisionTable.Answer answer = table.ask(inputs);

        assertThat(answer.outputs()).containsEntry("result", result);
        assertThat(answer.outputs().get("reason").toString()).endsWith(".");
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
