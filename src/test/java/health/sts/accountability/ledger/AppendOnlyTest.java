package health.sts.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@StsTest
class AppendOnlyTest {

    @Autowired
    DecisionLedger ledger;

    @Autowired
    JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_line set outcome = 'OTHER' where business_key = 'T-1'",
                "delete from ledger_line where business_key = 'T-1'"
            })
    void aLineIsNeverChanged(String change) {
        ledger.recordApart(new LedgerEntry(Kind.DECISION, "step", "DONE", "test", "T-1", "T-1", Map.of("a", 1)));
        assertThatThrownBy(() -> jdbc.execute(change)).rootCause().hasMessageContaining("never changed or deleted");
    }
}
