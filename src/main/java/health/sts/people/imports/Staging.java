package health.sts.people.imports;

import health.sts.people.csv.CsvFile;
import health.sts.people.csv.CsvRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Takes one file into its staging table in batches, so that no more than a batch of rows is held at a time. Reading
 * stops early where a file is too long or hopeless.
 */
final class Staging {

    static final int MOST_ROWS = 250_000;
    static final int MOST_PROBLEMS = 10_000;
    private static final int BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final Sheet sheet;
    private final String importId;
    private final String insert;
    private final List<Object[]> rows = new ArrayList<>(BATCH);
    private final List<Problem> problems = new ArrayList<>();
    private RowReader reader;
    private boolean broken;
    private int read;
    private int found;

    Staging(JdbcTemplate jdbc, Sheet sheet, String importId) {
        this.jdbc = jdbc;
        this.sheet = sheet;
        this.importId = importId;
        this.insert = new SheetSql(sheet).insertStaged();
    }

    /** Reads the whole file; what is wrong with it becomes stored problems. */
    void take(CsvFile file) throws IOException {
        try {
            file.read(this::row);
            if (read == 0 && !broken) {
                broken = true;
                problems.add(new Problem(0, null, "The file holds no rows. Nothing would be left of the roster."));
            }
        } catch (CsvRefused e) {
            refuse(e);
        }
        flush();
    }

    /** Stores why the file cannot be read at all. */
    void refuse(CsvRefused refused) {
        broken = true;
        problems.add(new Problem(refused.line(), null, refused.getMessage()));
        flush();
    }

    int rowsRead() {
        return read;
    }

    /** Whether every row was seen; only then can rows be compared with the roster. */
    boolean whole() {
        return !broken;
    }

    /** Columns that the file does not have. */
    List<SheetColumn> absent() {
        return reader == null ? List.of() : reader.absent();
    }

    private boolean row(long line, List<String> cells) {
        if (reader == null) {
            reader = RowReader.of(sheet, cells, problems);
            broken = reader == null;
            return !broken;
        }
        if (read == MOST_ROWS || found >= MOST_PROBLEMS) {
            stop(line);
            return false;
        }
        read++;
        int before = problems.size();
        Map<String, Object> values = reader.read(line, cells, problems);
        int added = problems.size() - before;
        found += added;
        rows.add(bound(line, added > 0 ? "REFUSED" : "READ", values));
        if (rows.size() == BATCH) {
            flush();
        }
        return true;
    }

    private void stop(long line) {
        broken = true;
        String why = read == MOST_ROWS
                ? "The file has more than %,d rows.".formatted(MOST_ROWS)
                : "More than %,d problems were found.".formatted(MOST_PROBLEMS);
        problems.add(new Problem(line, null, why + " Reading stopped here."));
    }

    private Object[] bound(long line, String fate, Map<String, Object> values) {
        List<Object> all = new ArrayList<>();
        all.add(importId);
        all.add(line);
        all.add(fate);
        sheet.fields().forEach(field -> all.add(values.get(field)));
        return all.toArray();
    }

    private void flush() {
        jdbc.batchUpdate(insert, rows);
        rows.clear();
        jdbc.batchUpdate(
                "INSERT INTO roster_import_problem (import_id, line_no, column_name, reason) VALUES (?, ?, ?, ?)",
                problems.stream()
                        .map(p -> new Object[] {importId, p.line(), p.column(), p.reason()})
                        .toList());
        problems.clear();
    }
}
