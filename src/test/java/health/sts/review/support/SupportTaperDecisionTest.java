package health.sts.review.support;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table "Support taper" (D8b) at the borders of its rows. */
class SupportTaperDecisionTest {

    private final DecisionTable table = DecisionTable.of("review/support-taper");

    @ParameterizedTest(name = "week {1} after {0} %, compared {2}, fall {3} % is {4} %")
    @CsvSource({
        "0, 1, false, 0, 100, false, rule_first",
        "100, 2, false, 0, 75, false, rule_after100",
        "100, 3, true, 14.9999, 100, true, rule_held100",
        "100, 3, true, 15, 75, false, rule_after100",
        "75, 3, true, 14.9999, 75, true, rule_held75",
        "75, 3, true, 15, 40, false, rule_after75",
        "75, 3, true, -40, 75, true, rule_held75",
        "75, 3, false, 0, 40, false, rule_after75",
        "40, 4, true, 14.9999, 40, true, rule_held40",
        "40, 4, true, 15, 20, false, rule_after40",
        "20, 5, true, 14.9999, 20, true, rule_held20",
        "20, 5, true, 15, 0, false, rule_over",
        "20, 5, false, 0, 0, false, rule_over",
        "40, 4, false, 0, 20, false, rule_after40",
        "20, 8, true, 0, 20, true, rule_held20",
        "100, 8, true, 14.9999, 100, true, rule_held100",
        "20, 9, true, 0, 0, false, rule_longest",
        "100, 9, true, 0, 0, false, rule_longest",
    })
    void eachRowDecidesAtItsBorder(
            int previous, int week, boolean compared, double fall, int percent, boolean held, String rule) {
        DecisionTable.Answer answer = table.ask(Map.of(
                "previousPercent", previous, "supportWeek", week, "ticketsCompared", compared, "ticketFall", fall));

        assertThat(answer.outputs()).containsEntry("percent", percent).containsEntry("held", held);
        assertThat(answer.outputs().get("sentence").toString()).endsWith(".");
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
