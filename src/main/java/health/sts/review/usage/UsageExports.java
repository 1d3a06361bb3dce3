package health.sts.review.usage;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.audit.Reads;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files to take away, written as they are read; that they were taken is on record. */
@Service
@Transactional(readOnly = true)
public class UsageExports {

    private static final int FETCH = 2_000;
    private static final List<String> KEYS = List.of("physician", "period_from", "period_until");
    private static final List<String> VALUES = Stream.concat(
                    Stream.of("vendor", "definition_version"),
                    Stream.concat(UsageColumn.figures().stream().map(UsageColumn::header), Stream.of("visits_unit")))
            .toList();

    private final JdbcTemplate jdbc;
    private final UsageProblemStore problems;
    private final UsageRights rights;
    private final Reads reads;

    UsageExports(DataSource database, UsageProblemStore problems, UsageRights rights, Reads reads) {
        this.jdbc = new JdbcTemplate(database);
        this.jdbc.setFetchSize(FETCH);
        this.problems = problems;
        this.rights = rights;
        this.reads = reads;
    }

    /** What was found in a file, as kept. */
    public void problems(String loadId, Writer out) throws IOException {
        read("exportUsageProblems", loadId);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord("kind", "line", "column", "reason");
        problems.each(
                loadId,
                one -> csv.writeRecord(
                        guarded(one.kind(), one.line() == 0 ? "" : one.line(), one.column(), one.reason())));
        csv.flush();
    }

    /** The figures of a load that is loaded, in the columns of a file. */
    public void figures(String loadId, Writer out) throws IOException {
        read("exportUsageFigures", loadId);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(Stream.concat(KEYS.stream(), VALUES.stream()).toList());
        jdbc.query(
                """
                select f.*, f.physician_id as physician from usage_figure f join usage_load l on l.id = f.load_id
                 where f.load_id = ? and l.loaded_at is not null order by f.line_no
                """,
                (RowCallbackHandler) row -> csv.writeRecord(Stream.concat(
                                KEYS.stream().map(key -> cell(row, key)),
                                VALUES.stream().map(key -> cell(row, key)))
                        .toList()),
                loadId);
        csv.flush();
    }

    /** Lines of a load that changed what counted until then: what was before and what is now, in two rows each. */
    public void replaced(String loadId, Writer out) throws IOException {
        read("exportUsageReplaced", loadId);
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(Stream.of(Stream.of("line", "load", "which"), KEYS.stream(), VALUES.stream())
                .flatMap(part -> part)
                .toList());
        String before =
                VALUES.stream().map(name -> "g." + name + " as old_" + name).collect(Collectors.joining(", "));
        jdbc.query(
                "select f.*, f.physician_id as physician, g.load_id as old_load, " + before
                        + """
                           from usage_figure f join usage_load l on l.id = f.load_id
                           join usage_figure g on g.physician_id = f.physician_id and g.period_middle = f.period_middle
                                and g.period_from = f.period_from and g.period_until = f.period_until
                           join usage_load m on m.id = g.load_id and m.number < l.number
                          where f.load_id = ?
                            and not exists (select 1 from usage_figure h join usage_load o on o.id = h.load_id
                                             where h.physician_id = f.physician_id
                                               and h.period_middle = f.period_middle and h.period_from = f.period_from
                                               and h.period_until = f.period_until
                                               and o.number > m.number and o.number < l.number)
                          order by f.line_no
                          """,
                (RowCallbackHandler) row -> {
                    if (VALUES.stream().anyMatch(name -> !cell(row, name).equals(cell(row, "old_" + name)))) {
                        csv.writeRecord(change(row, "before", row.getString("old_load"), "old_"));
                        csv.writeRecord(change(row, "now", loadId, ""));
                    }
                },
                loadId);
        csv.flush();
    }

    private void read(String what, String loadId) {
        rights.readerOfLines();
        reads.record(what, "usageLoad", loadId, "");
    }

    private static List<String> change(ResultSet row, String which, String load, String prefix) throws SQLException {
        List<String> cells = new ArrayList<>(List.of(row.getString("line_no"), load, which));
        KEYS.forEach(key -> cells.add(cell(row, key)));
        VALUES.forEach(name -> cells.add(cell(row, prefix + name)));
        return cells;
    }

    private static String cell(ResultSet row, String column) {
        try {
            return FormulaGuard.write(Objects.toString(row.getString(column), ""));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> guarded(Object... cells) {
        return Stream.of(cells)
                .map(cell -> FormulaGuard.write(Objects.toString(cell, "")))
                .toList();
    }
}
