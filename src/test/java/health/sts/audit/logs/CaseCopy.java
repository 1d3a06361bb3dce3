package health.sts.audit.logs;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Copies rows with some columns changed, whatever columns the table has. */
final class CaseCopy {

    private CaseCopy() {}

    static int rows(JdbcClient jdbc, String table, String where, Map<String, String> changed) {
        List<String> columns = columns(jdbc, table);
        List<String> values = columns.stream()
                .map(column -> changed.getOrDefault(column.toUpperCase(), changed.getOrDefault(column, column)))
                .toList();
        return jdbc.sql("insert into %s (%s) select %s from %s where %s"
                        .formatted(table, String.join(", ", columns), String.join(", ", values), table, where))
                .update();
    }

    /** Lines of the ledger: they get numbers of their own. */
    static int lines(JdbcClient jdbc, String where, Map<String, String> changed) {
        List<String> columns = columns(jdbc, "ledger_line").stream()
                .map(String::toLowerCase)
                .filter(column -> !column.equals("id"))
                .toList();
        List<String> values = columns.stream()
                .map(column -> changed.getOrDefault(column, column))
                .toList();
        return jdbc.sql("insert into ledger_line (%s) select %s from ledger_line where %s order by id"
                        .formatted(String.join(", ", columns), String.join(", ", values), where))
                .update();
    }

    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("select column_name from information_schema.columns where upper(table_name) = upper(:table)")
                .param("table", table)
                .query(String.class)
                .list();
    }
}
