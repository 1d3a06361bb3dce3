package health.sts.review.triage;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table D8 at the borders of its rows: which signals there are, and how many make which help. */
class AdoptionDecisionTest {

    private static final List<String> INPUTS = List.of(
            "closedWithin3Days", "afterHours", "cpoe", "trainingGapTickets", "personalisationItems", "selfRating");

    private final DecisionTable signals = DecisionTable.of("review/adoption-signals");
    private final DecisionTable triage = DecisionTable.of("review/adoption-triage");

    @ParameterizedTest(name = "{0} = {1} is a signal: {2}")
    @CsvSource({
        "closedWithin3Days, 79.99, true, rule_encountersOpen, ENCOUNTERS_OPEN",
        "closedWithin3Days, 80.00, false, rule_encountersOpen, ENCOUNTERS_OPEN",
        "closedWithin3Days, 0.00, true, rule_encountersOpen, ENCOUNTERS_OPEN",
        "afterHours, 8.00, false, rule_afterHours, AFTER_HOURS",
        "afterHours, 8.01, true, rule_afterHours, AFTER_HOURS",
        "cpoe, 74.99, true, rule_ordersByOthers, ORDERS_BY_OTHERS",
        "cpoe, 75.00, false, rule_ordersByOthers, ORDERS_BY_OTHERS",
        "trainingGapTickets, 3, false, rule_ticketsOften, TICKETS_OFTEN",
        "trainingGapTickets, 4, true, rule_ticketsOften, TICKETS_OFTEN",
        "personalisationItems, 1, true, rule_notPersonalised, NOT_PERSONALISED",
        "personalisationItems, 2, false, rule_notPersonalised, NOT_PERSONALISED",
        "selfRating, 2, true, rule_unsure, UNSURE",
        "selfRating, 3, false, rule_unsure, UNSURE",
    })
    void aSignalBeginsAtItsBorder(String input, String value, boolean isSignal, String rule, String signal) {
        Map<String, Object> facts = unknown();
        facts.put(input, value.contains(".") ? (Object) Double.valueOf(value) : Integer.valueOf(value));

        DecisionTable.Answer answer = signals.ask(facts);

        assertThat(answer.ruleIds()).isEqualTo(isSignal ? List.of(rule) : List.of());
        assertThat(answer.outputs().get("signal")).isEqualTo(isSignal ? signal : null);
    }

    @Test
    void whatIsNotKnownIsNoSignal() {
        assertThat(signals.ask(unknown()).ruleIds()).isEmpty();
    }

    @Test
    void everySignalCountsInTheOrderOfTheTable() {
        assertThat(signals.ask(facts(79.9, 8.1, 74.9, 4, 1, 2)).ruleIds())
                .containsExactly(
                        "rule_encountersOpen",
                        "rule_afterHours",
                        "rule_ordersByOthers",
                        "rule_ticketsOften",
                        "rule_notPersonalised",
                        "rule_unsure");
        assertThat(signals.ask(facts(80.0, 8.0, 75.0, 3, 2, 3)).ruleIds()).isEmpty();
    }

    @ParameterizedTest(name = "{0} signals are {1}")
    @CsvSource({
        "0, ON_TRACK, rule_onTrack",
        "1, COACH, rule_coach",
        "2, INTENSIVE, rule_intensive",
        "3, INTENSIVE, rule_intensive",
        "6, INTENSIVE, rule_intensive",
    })
    void signalsMakeTheResult(int count, String result, String rule) {
        DecisionTable.Answer answer = triage.ask(Map.of("signals", count));

        assertThat(answer.outputs()).containsEntry("result", result);
        assertThat(answer.ruleIds()).containsExactly(rule);
    }

    private static Map<String, Object> unknown() {
        return facts(null, null, null, null, null, null);
    }

    private static Map<String, Object> facts(Object... values) {
        Map<String, Object> facts = new HashMap<>();
        for (int i = 0; i < INPUTS.size(); i++) {
            facts.put(INPUTS.get(i), Arrays.asList(values).get(i));
        }
        return facts;
    }
}
