package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table D2 at the borders of its rows. */
class RecruitmentDecisionTest {

    private final DecisionTable table = DecisionTable.of("recruitment/trainer-eligibility");

    @ParameterizedTest(name = "{0} {1} {2} score {3} lowest {4} is {5} by {6}")
    @CsvSource({
        "false, NONE, VOLUNTEER, 5.00, 5.00, REJECT, rule_privilegesMissing",
        "false, DECLARED, NOMINATED, 5.00, 5.00, REJECT, rule_privilegesMissing",
        "true, CONFIRMED, VOLUNTEER, 5.00, 5.00, REJECT, rule_conflictConfirmed",
        "true, DECLARED, VOLUNTEER, 1.00, 1.00, REFER, rule_conflictDeclared",
        "true, CLEARED, VOLUNTEER, 3.50, 2.00, ELIGIBLE, rule_volunteerEligible",
        "true, NONE, VOLUNTEER, 3.50, 2.00, ELIGIBLE, rule_volunteerEligible",
        "true, NONE, VOLUNTEER, 3.50, 1.99, REJECT, rule_volunteerWeakCriterion",
        "true, NONE, VOLUNTEER, 3.49, 2.00, RESERVE, rule_volunteerReserve",
        "true, NONE, VOLUNTEER, 3.00, 1.00, RESERVE, rule_volunteerReserve",
        "true, NONE, VOLUNTEER, 2.99, 2.00, REJECT, rule_belowBar",
        "true, NONE, NOMINATED, 4.00, 3.00, ELIGIBLE, rule_nomineeEligible",
        "true, NONE, NOMINATED, 4.00, 2.99, REJECT, rule_nomineeWeakCriterion",
        "true, NONE, NOMINATED, 3.99, 3.00, RESERVE, rule_nomineeReserve",
        "true, NONE, NOMINATED, 3.00, 1.00, RESERVE, rule_nomineeReserve",
        "true, NONE, NOMINATED, 2.99, 3.00, REJECT, rule_belowBar",
    })
    void eachRowDecidesAtItsBorder(
            boolean privileges,
            String conflict,
            String source,
            double score,
            double lowest,
            String result,
            String rule) {
        DecisionTable.Answer answer = table.ask(Map.of(
                "privilegesActive", privileges,
                "conflict", conflict,
                "source", source,
                "score", score,
                "lowestCriterion", lowest));

        assertThat(answer.outputs()).containsEntry("result", result);
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
