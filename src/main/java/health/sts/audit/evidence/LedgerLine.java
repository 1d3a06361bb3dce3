package health.sts.audit.evidence;

import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One line of the ledger with every column as text; times in UTC, null where the column is empty.
 *
 * @param cells in the order of {@link #COLUMNS}
 */
record LedgerLine(long id, List<String> cells) {

    static final List<String> COLUMNS = List.of(
            "id",
            "recorded_at",
            "acted_at",
            "kind",
            "step",
            "step_name",
            "outcome",
            "actor",
            "acting_role",
            "on_behalf_of",
            "subject_type",
            "subject_id",
            "business_key",
            "process_key",
            "process_version",
            "version_tag",
            "process_instance_id",
            "task_id",
            "decision_key",
            "decision_version",
            "rules",
            "content",
            "content_hash");

    static final String SELECT = "select " + String.join(", ", COLUMNS) + " from ledger_line ";

    static LedgerLine read(ResultSet row, int number) throws SQLException {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        for (String column : COLUMNS) {
            cells.add(column.endsWith("_at") ? String.valueOf(SqlTime.read(row, column)) : row.getString(column));
        }
        return new LedgerLine(row.getLong("id"), cells);
    }

    String get(String column) {
        return cells.get(COLUMNS.indexOf(column));
    }

    boolean is(String column, String value) {
        return value.equals(get(column));
    }

    /** What was done, for people: the step's name in its model, or our verb in words. */
    String what() {
        String name = get("step_name");
        return name == null ? get("step").replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT) : name;
    }

    /** The rule with its version and what fired; null where no decision table ruled. */
    String rule() {
        String rules = get("rules");
        return get("decision_key") == null
                ? null
                : "%s, version %s%s"
                        .formatted(
                                get("decision_key"), get("decision_version"), rules == null ? "" : " (" + rules + ")");
    }
}
