package health.sts.delivery.booking;

import health.sts.people.csv.CsvRow;
import health.sts.people.csv.CsvTable;
import health.sts.shared.Refusal;
import java.util.List;

/** Reads a CSV file of clinic times. What is wrong with a line belongs to the line; what is wrong with the file ends it. */
final class ClinicFile implements CsvTable.Lines<ClinicColumn, ClinicLine> {

    static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_LINES = 20_000;

    private static final CsvTable<ClinicColumn> TABLE = new CsvTable<>(
            ClinicColumn.values(), MOST_LINES, "clinic times", "Split it, with all lines of a physician in one file.");

    private ClinicFile() {}

    /**
     * The lines of a file.
     *
     * @throws Refusal invalid, field {@code file}, where the file as a whole cannot be read
     */
    static List<ClinicLine> read(byte[] content) {
        return TABLE.read(content, new ClinicFile());
    }

    @Override
    public ClinicLine of(CsvRow<ClinicColumn> row) {
        ClinicCells read = new ClinicCells(row::cell);
        try {
            return read.line(row.line());
        } catch (Refusal refusal) {
            return ClinicLine.wrong(
                    row.line(), read.physicianOrNull(), refusal.field().orElse("(all)"), refusal.getMessage());
        }
    }

    @Override
    public ClinicLine misshapen(long line, String sentence) {
        return ClinicLine.wrong(line, null, "(all)", sentence);
    }
}
