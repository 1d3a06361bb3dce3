package health.sts.delivery.process;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table "Attendance result" (P6.3) at the borders of its rows. */
class AttendanceDecisionTest {

    private final DecisionTable table = DecisionTable.of("delivery/attendance-result");

    @ParameterizedTest(name = "{0} of {1} minutes is {2}")
    @CsvSource({
        "240, 240, ATTENDED, rule_attended",
        "216, 240, ATTENDED, rule_attended",
        "215, 240, MAKE_UP, rule_partial",
        "1, 240, MAKE_UP, rule_partial",
        "0, 240, REBOOK, rule_absent",
        "162, 180, ATTENDED, rule_attended",
        "161, 180, MAKE_UP, rule_partial",
        "240, 480, MAKE_UP, rule_partial",
        "239, 480, REBOOK, rule_tooMuchMissed",
        "1, 480, REBOOK, rule_tooMuchMissed",
        "0, 480, REBOOK, rule_absent",
        // Whoever attended enough of a very long session has attended it, however many minutes are missing.
        "2700, 3000, ATTENDED, rule_attended",
    })
    void eachRowDecidesAtItsBorder(int attended, int length, String result, String rule) {
        DecisionTable.Answer answer = table.ask(Map.of(
                "percentAttended",
                attended * 100 / length,
                "minutesAttended",
                attended,
                "minutesMissed",
                length - attended));

        assertThat(answer.outputs()).containsEntry("attendanceResult", result);
        assertThat(answer.outputs().get("sentence").toString()).endsWith(".");
        assertThat(answer.ruleIds()).containsExactly(rule);
    }
}
