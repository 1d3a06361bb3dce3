package health.sts.people.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.people.ImportKind;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes files that an import takes back unchanged: UTF-8 with byte order mark, so that spreadsheets show accents, and
 * with every cell kept from being run as a formula. Rows go straight from the cursor to the stream.
 */
@Component
public class CsvExport {

    private static final int FETCH = 2_000;

    private final JdbcClient jdbc;

    CsvExport(DataSource dataSource) {
        JdbcTemplate byCursor = new JdbcTemplate(dataSource);
        byCursor.setFetchSize(FETCH);
        this.jdbc = JdbcClient.create(byCursor);
    }

    /** The rows of the kind for which the condition on its table holds, by key. */
    public void rows(ImportKind kind, String alias, String condition, Map<String, ?> params, OutputStream out) {
        Sheet sheet = Sheets.of(kind, Known.NOTHING);
        CsvWriter csv = begin(out);
        csv.writeRecord(sheet.headers());
        List<String> fields = sheet.columns().stream().map(SheetColumn::field).toList();
        jdbc.sql("SELECT %s FROM %s %s WHERE %s ORDER BY %s"
                        .formatted(String.join(", ", fields), sheet.table(), alias, condition, sheet.key()))
                .params(params)
                .query(row -> {
                    csv.writeRecord(cells(fields, row));
                });
        end(csv);
    }

    /** A file with the header and one example row. */
    public void template(ImportKind kind, OutputStream out) {
        Sheet sheet = Sheets.of(kind, Known.NOTHING);
        CsvWriter csv = begin(out);
        csv.writeRecord(sheet.headers());
        csv.writeRecord(sheet.example());
        end(csv);
    }

    /** What stands against an import. */
    public void problems(String importId, OutputStream out) {
        CsvWriter csv = begin(out);
        csv.writeRecord("line", "column", "reason");
        jdbc.sql(
                        """
                        SELECT line_no, column_name, reason FROM roster_import_problem
                         WHERE import_id = ? ORDER BY line_no, problem_id
                        """)
                .param(importId)
                .query(row -> {
                    csv.writeRecord(cells(List.of("line_no", "column_name", "reason"), row));
                });
        end(csv);
    }

    /** Name and meaning of each column, in the order of the file. */
    public static Map<String, String> columns(ImportKind kind) {
        Map<String, String> columns = new LinkedHashMap<>();
        Sheets.of(kind, Known.NOTHING)
                .columns()
                .forEach(column ->
                        columns.put(column.header(), (column.required() ? "" : "Optional. ") + column.hint()));
        return columns;
    }

    private static List<String> cells(List<String> fields, ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>(fields.size());
        for (String field : fields) {
            cells.add(cell(row.getObject(field)));
        }
        return cells;
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "YES" : "NO";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : FormulaGuard.write(value.toString());
    }

    private static CsvWriter begin(OutputStream out) {
        try {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CsvWriter.builder().build(out, StandardCharsets.UTF_8);
    }

    private static void end(CsvWriter csv) {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
