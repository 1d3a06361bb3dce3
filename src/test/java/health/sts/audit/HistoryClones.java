package health.sts.audit;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many finished cases of a few: copies their rows in the engine's history, the ledger and the recorded path inside the
 * database, under new ids and business keys, each some time before the one it was made of. What refers to each other in a
 * case does so in its copies.
 */
public final class HistoryClones {

    /** What a list of cases and the ledger need; the cheapest to copy. */
    public static final Set<String> OUTLINE = Set.of("ACT_HI_PROCINST", "ledger_line");

    /** Everything but values and comments. */
    public static final Set<String> PATH =
            Set.of("ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST", "ledger_line", "flow_taken");

    /** Everything that a case page shows. */
    public static final Set<String> WHOLE = Set.of(
            "ACT_HI_PROCINST",
            "ACT_HI_ACTINST",
            "ACT_HI_TASKINST",
            "ACT_HI_DETAIL",
            "ACT_HI_VARINST",
            "ledger_line",
            "flow_taken");

    private static final int AT_ONCE = 20_000;

    /** Columns that name something inside the case; the length leaves room for the number of the copy. */
    private static final Set<String> NAMES = Set.of(
            "ID_",
            "PROC_INST_ID_",
            "ROOT_PROC_INST_ID_",
            "SUPER_PROCESS_INSTANCE_ID_",
            "EXECUTION_ID_",
            "PARENT_ACT_INST_ID_",
            "TASK_ID_",
            "CALL_PROC_INST_ID_",
            "ACT_INST_ID_",
            "VAR_INST_ID_",
            "BUSINESS_KEY_",
            "ROOT_INSTANCE_ID",
            "PROCESS_INSTANCE_ID",
            "BUSINESS_KEY",
            "TASK_ID");

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    public HistoryClones(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.postgres = Boolean.TRUE.equals(jdbc.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().startsWith("PostgreSQL")));
    }

    /**
     * Copies cases; copy number n of a case has {@code "." + n} behind its ids and {@code "-" + n} behind its business key.
     *
     * @param roots their root process instances
     * @param copies of each
     * @param apart how much earlier each copy lies than the one before
     * @param tables which of {@link #WHOLE}
     */
    public void copy(List<String> roots, int copies, Duration apart, Set<String> tables) {
        for (String root : roots) {
            String key = jdbc.queryForObject(
                    "select BUSINESS_KEY_ from ACT_HI_PROCINST where PROC_INST_ID_ = ?", String.class, root);
            for (int from = 1; from <= copies; from += AT_ONCE) {
                int until = Math.min(copies, from + AT_ONCE - 1);
                for (String table : new java.util.TreeSet<>(tables)) {
                    copy(table, table.startsWith("ACT_") ? root : key, from, until, apart);
                }
            }
        }
        if (postgres) {
            jdbc.execute("analyze");
        }
    }

    private void copy(String table, String of, int from, int until, Duration apart) {
        boolean ours = !table.startsWith("ACT_");
        List<String> columns = new ArrayList<>();
        List<String> values = new ArrayList<>();
        columns(table).forEach((column, type) -> {
            if (!(ours && column.equalsIgnoreCase("id"))) {
                columns.add(column);
                values.add(value(column, type, apart));
            }
        });
        String series = postgres
                ? "generate_series(%d, %d) as s(n)".formatted(from, until)
                : "(select x as n from system_range(%d, %d)) s".formatted(from, until);
        jdbc.update(
                "insert into %s (%s) select %s from %s t, %s where t.%s = ? order by s.n, t.%s"
                        .formatted(
                                table,
                                String.join(", ", columns),
                                String.join(", ", values),
                                table,
                                series,
                                ours ? "business_key" : "ROOT_PROC_INST_ID_",
                                ours ? "id" : "ID_"),
                of);
    }

    private String value(String column, int type, Duration apart) {
        String name = column.toUpperCase(Locale.ROOT);
        if (name.startsWith("BUSINESS_KEY")) {
            return "t.%s || '-' || s.n".formatted(column);
        }
        if (name.equals("SUBJECT_ID")) {
            return "case when t.subject_id = t.business_key then t.subject_id || '-' || s.n else t.subject_id end";
        }
        if (NAMES.contains(name)) {
            return "right(t.%s, 55) || '.' || s.n".formatted(column);
        }
        if (type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE) {
            return (postgres ? "t.%s - s.n * interval '%d seconds'" : "dateadd(second, -s.n * %2$d, t.%1$s)")
                    .formatted(column, apart.toSeconds());
        }
        return "t." + column;
    }

    private Map<String, Integer> columns(String table) {
        return jdbc.query("select * from " + table + " where 1 = 0", rows -> {
            Map<String, Integer> columns = new TreeMap<>();
            ResultSetMetaData meta = rows.getMetaData();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.put(meta.getColumnName(i), meta.getColumnType(i));
            }
            return columns;
        });
    }
}
