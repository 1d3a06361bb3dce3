package health.sts.delivery.access;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table "Access decision" (D5b, and the 60 days of D5) at the borders of its rows. */
class AccessDecisionTest {

    private final DecisionTable table = DecisionTable.of("delivery/access-decision");

    @ParameterizedTest(name = "{0} {1} {2} {3}, pass {4} and refresher {5} days before: {6} {7}")
    @CsvSource({
        "false, false, false, false, , , BLOCKED, PRIVACY, rule_privacyMissing",
        "false, true, true, true, 10, , BLOCKED, PRIVACY, rule_privacyMissing",
        "true, false, false, false, , , BLOCKED, ELEARNING, rule_elearningMissing",
        "true, false, true, true, 10, , BLOCKED, ELEARNING, rule_elearningMissing",
        "true, true, false, false, , , BLOCKED, CLASS, rule_classMissing",
        "true, true, false, true, 10, , BLOCKED, CLASS, rule_classMissing",
        "true, true, true, false, , , BLOCKED, TEST, rule_testMissing",
        "true, true, true, false, , 5, BLOCKED, TEST, rule_testMissing",
        "true, true, true, true, -1, , ELIGIBLE, NONE, rule_passFresh",
        "true, true, true, true, 0, , ELIGIBLE, NONE, rule_passFresh",
        "true, true, true, true, 59, , ELIGIBLE, NONE, rule_passFresh",
        "true, true, true, true, 60, , ELIGIBLE, NONE, rule_passFresh",
        "true, true, true, true, 61, , BLOCKED, REFRESHER, rule_passTooOld",
        "true, true, true, true, 400, , BLOCKED, REFRESHER, rule_passTooOld",
        "true, true, true, true, 61, 59, ELIGIBLE, NONE, rule_refreshed",
        "true, true, true, true, 61, 60, ELIGIBLE, NONE, rule_refreshed",
        "true, true, true, true, 90, 61, BLOCKED, REFRESHER, rule_passTooOld",
        "true, true, true, true, 61, -3, ELIGIBLE, NONE, rule_refreshed",
        "true, true, true, true, 30, 90, ELIGIBLE, NONE, rule_passFresh",
    })
    void eachRowDecidesAtItsBorder(
            boolean privacy,
            boolean elearning,
            boolean classDone,
            boolean passed,
            Integer passDays,
            Integer refresherDays,
            String access,
            String missing,
            String rule) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("privacyDone", privacy);
        inputs.put("elearningDone", elearning);
        inputs.put("classDone", classDone);
        inputs.put("passed", passed);
        inputs.put("passDays", passDays);
        inputs.put("refresherDays", refresherDays);

        DecisionTable.Answer answer = table.ask(inputs);

        assertThat(answer.outputs()).containsEntry("access", access).containsEntry("missing", missing);
        assertThat(answer.outputs().get("sentence").toString()).endsWith(".");
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
