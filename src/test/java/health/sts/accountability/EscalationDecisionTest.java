package health.sts.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.DecisionTable;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Table D10 at the borders of its rows. */
class EscalationDecisionTest {

    private final DecisionTable table = DecisionTable.of("accountability/escalation-ladder");

    @ParameterizedTest(name = "{0} % used, {1} working days late: {2} to {3}")
    @CsvSource({
        "0, -1, NONE, NOBODY",
        "49, -1, NONE, NOBODY",
        "50, -1, HALF_TIME, OWNER",
        "99, -1, HALF_TIME, OWNER",
        "100, 0, DUE, MANAGER",
        "120, 2, DUE, MANAGER",
        "130, 3, LATE_3, CMIO",
        "160, 6, LATE_3, CMIO",
        "170, 7, LATE_7, EXEC_SPONSOR",
        "900, 99, LATE_7, EXEC_SPONSOR",
    })
    void eachRowDecidesAtItsBorder(int timeUsed, int late, String step, String recipient) {
        assertThat(table.ask(Map.of("timeUsedPercent", timeUsed, "workingDaysLate", late))
                        .outputs())
                .containsEntry("step", step)
                .containsEntry("recipient", recipient);
    }
}
