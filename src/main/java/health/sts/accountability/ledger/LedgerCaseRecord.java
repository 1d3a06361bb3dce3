package health.sts.accountability.ledger;

import health.sts.accountability.CaseRecord;
import health.sts.accountability.LedgerEntry;
import health.sts.shared.SqlTime;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class LedgerCaseRecord implements CaseRecord {

    private final JdbcClient jdbc;

    LedgerCaseRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Line> of(String businessKey) {
        return jdbc.sql(
                        """
                        select acted_at, kind, step_name, step, outcome, actor, acting_role,
                               on_behalf_of, decision_key, decision_version, rules
                          from ledger_line where business_key = :key order by id desc limit :most
                        """)
                .param("key", businessKey)
                .param("most", MOST)
                .query((row, number) -> new Line(
                        SqlTime.read(row, "acted_at"),
                        LedgerEntry.Kind.valueOf(row.getString("kind")),
                        row.getString("step_name") == null
                                ? inWords(row.getString("step"))
                                : row.getString("step_name"),
                        row.getString("outcome"),
                        row.getString("actor"),
                        row.getString("acting_role"),
                        row.getString("on_behalf_of"),
                        row.getString("decision_key") == null
                                ? null
                                : row.getString("decision_key") + ", version " + row.getInt("decision_version"),
                        row.getString("rules")))
                .list();
    }

    /** {@code signAgreement} is "Sign agreement". */
    private static String inWords(String step) {
        String words = step.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
