package health.sts.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsPostgresTest;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** On PostgreSQL the application has no right to change a ledger line, and triggers refuse even the owner of the table. */
@StsPostgresTest
class AppendOnlyPostgresTest {

    @Autowired
    DecisionLedger ledger;

    @Autowired
    JdbcTemplate application;

    @Autowired
    Environment environment;

    JdbcTemplate owner;

    @BeforeEach
    void aLine() {
        owner = new JdbcTemplate(new DriverManagerDataSource(
                environment.getProperty("STS_DB_URL"),
                environment.getProperty("STS_DB_OWNER_USER"),
                environment.getProperty("STS_DB_OWNER_PASSWORD")));
        ledger.recordApart(new LedgerEntry(Kind.DECISION, "step", "DONE", "test", "T-1", "T-1", Map.of("a", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_line set outcome = 'OTHER'",
                "delete from ledger_line",
                "truncate ledger_line",
                "drop trigger ledger_line_append_only on ledger_line",
                "alter table ledger_line disable trigger all",
                "drop table ledger_line",
                "update flyway_schema_history set success = false"
            })
    void theApplicationHasNoRightTo(String change) {
        assertThatThrownBy(() -> application.execute(change))
                .rootCause()
                .message()
                .matches("(?s).*(permission denied|must be owner).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update ledger_line set outcome = 'OTHER'", "delete from ledger_line", "truncate ledger_line"})
    void theTriggersRefuseEvenTheOwner(String change) {
        assertThatThrownBy(() -> owner.execute(change)).hasMessageContaining("never changed or deleted");
    }

    @Test
    void theApplicationMayAddAndRead() {
        assertThat(application.queryForObject(
                        "select count(*) from ledger_line where business_key = 'T-1'", Integer.class))
                .isPositive();
    }
}
