package health.sts.audit.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.handbook.DecisionTableView.Column;
import health.sts.audit.handbook.DecisionTableView.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTableReaderTest {

    @Test
    void theEligibilityTableIsReadWithEveryRule() throws IOException {
        DecisionTableView table = read("recruitment", "trainer-eligibility");
        assertThat(table.name()).isEqualTo("Trainer eligibility");
        assertThat(table.hitPolicy()).isEqualTo("The first rule that fits decides.");
        assertThat(table.description()).startsWith("Whether a candidate may become a peer trainer.");
        assertThat(table.inputs())
                .extracting(Column::label)
                .containsExactly(
                        "Privileges active",
                        "Conflict or disciplinary matter",
                        "Volunteer or nominated",
                        "Weighted score, 1 to 5",
                        "Lowest single criterion, 1 to 5");
        assertThat(table.inputs().get(0).type()).isEqualTo("yes or no");
        assertThat(table.outputs().get(0).allowed()).containsExactly("ELIGIBLE", "RESERVE", "REJECT", "REFER");
        assertThat(table.rules()).allSatisfy(rule -> {
            assertThat(rule.inputs()).hasSize(5);
            assertThat(rule.outputs()).hasSize(1);
            assertThat(rule.annotation()).isNotEmpty();
        });
        assertThat(table.rules().get(3))
                .isEqualTo(new Rule(
                        "rule_volunteerEligible",
                        4,
                        List.of("any", "any", "VOLUNTEER", "at least 3.5", "at least 2"),
                        List.of("ELIGIBLE"),
                        "You volunteered, your score is at least 3.5, and no single criterion is below 2."));
    }

    @Test
    void theLadderHasItsFiveRungs() throws IOException {
        assertThat(read("accountability", "escalation-ladder").rules())
                .extracting(Rule::id)
                .containsExactly(
                        "rule_sevenDaysLate", "rule_threeDaysLate", "rule_due", "rule_halfTime", "rule_inTime");
    }

    @Test
    void aDecisionThatIsNotInTheTextIsNoTable() throws IOException {
        String dmn = Files.readString(Path.of("processes/recruitment/trainer-eligibility.dmn"));
        assertThat(DecisionTableReader.read("another", dmn)).isEmpty();
    }

    private static DecisionTableView read(String capability, String key) throws IOException {
        Path file = Path.of("processes", capability, key + ".dmn");
        return DecisionTableReader.read(key, Files.readString(file)).orElseThrow();
    }
}
