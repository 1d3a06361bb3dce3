package health.sts.audit.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.audit.EvidenceTable;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One table as CSV and as JSON, row by row. */
final class TableFiles {

    /** How many rows of a table the document shows; the files hold all. */
    static final int SHOWN = 50;

    private TableFiles() {}

    /** Writes both files and gives what the document shows of them. */
    static Shown write(PackZip zip, EvidenceTable table) {
        String name = EvidenceItem.of(table.item()).folder() + table.name();
        Shown shown = new Shown(table, name + ".csv", new ArrayList<>());
        zip.add(
                name + ".csv",
                out -> csv(out, table.columns(), rows -> table.rows().accept(cells -> {
                    shown.take(cells);
                    rows.accept(cells);
                })));
        zip.add(name + ".json", out -> json(out, table));
        return shown;
    }

    /** A CSV with a header; no cell is run as a formula by a spreadsheet. */
    static void csv(OutputStream out, List<String> columns, Consumer<Consumer<List<String>>> rows) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8);
        csv.writeRecord(columns);
        rows.accept(cells -> csv.writeRecord(cells.stream()
                .map(cell -> cell == null ? "" : FormulaGuard.write(cell))
                .toList()));
        csv.flush();
    }

    private static void json(OutputStream out, EvidenceTable table) throws IOException {
        JsonGenerator json = JsonFile.begin(out);
        json.writeStartArray();
        table.rows().accept(cells -> JsonFile.row(json, table.columns(), cells));
        json.writeEndArray();
        json.flush();
    }

    /** The first rows of a table and how many it has. */
    static final class Shown {

        private final EvidenceTable table;
        private final String file;
        private final List<List<String>> rows;
        private long count;

        private Shown(EvidenceTable table, String file, List<List<String>> rows) {
            this.table = table;
            this.file = file;
            this.rows = rows;
        }

        private void take(List<String> cells) {
            count++;
            if (rows.size() < SHOWN) {
                rows.add(new ArrayList<>(cells));
            }
        }

        EvidenceTable table() {
            return table;
        }

        String file() {
            return file;
        }

        List<List<String>> rows() {
            return rows;
        }

        long count() {
            return count;
        }
    }
}
