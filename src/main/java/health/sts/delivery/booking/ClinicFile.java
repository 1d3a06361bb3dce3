package health.sts.delivery.booking;

import health.sts.people.csv.CsvFile;
import health.sts.people.csv.CsvRefused;
import health.sts.shared.FormulaGuard;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a CSV file of clinic times. What is wrong with a line belongs to the line; what is wrong with the file ends it. */
final class ClinicFile {

    static final int MOST_BYTES = 4 * 1024 * 1024;
    static final int MOST_LINES = 20_000;

    private final List<ClinicLine> lines = new ArrayList<>();
    private List<ClinicColumn> order;

    private ClinicFile() {}

    /**
     * The lines of a file.
     *
     * @throws Refusal invalid, field {@code file}, where the file as a whole cannot be read
     */
    static List<ClinicLine> read(byte[] content) {
        ClinicFile file = new ClinicFile();
        try {
            Path path = Files.createTempFile("clinic-times-", ".csv");
            try {
                Files.write(path, content);
                CsvFile.open(path).read(file::take);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (CsvRefused refused) {
            throw refuse(
                    refused.line() == 0
                            ? refused.getMessage()
                            : "Line " + refused.line() + ": " + refused.getMessage());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        if (file.lines.isEmpty()) {
            throw refuse("The file holds no clinic times, only its first line or nothing at all.");
        }
        return file.lines;
    }

    private boolean take(long line, List<String> cells) {
        if (order == null) {
            order = header(cells);
            return true;
        }
        if (lines.size() == MOST_LINES) {
            throw refuse("The file has more than %,d lines. Split it, with all lines of a physician in one file."
                    .formatted(MOST_LINES));
        }
        lines.add(cells.size() == order.size() ? line(line, cells) : misshapen(line, cells.size()));
        return true;
    }

    private static List<ClinicColumn> header(List<String> cells) {
        Map<String, ClinicColumn> known = Arrays.stream(ClinicColumn.values())
                .collect(Collectors.toMap(ClinicColumn::header, Function.identity()));
        List<ClinicColumn> order = new ArrayList<>();
        for (String cell : cells) {
            ClinicColumn column = known.get(cell.strip().toLowerCase(java.util.Locale.ROOT));
            if (column == null || order.contains(column)) {
                throw refuse("The first line names \"%s\", which is no column of ours or named twice. It must name: %s."
                        .formatted(
                                ClinicCells.shown(cell),
                                String.join(", ", ClinicColumn.hints().keySet())));
            }
            order.add(column);
        }
        Arrays.stream(ClinicColumn.values())
                .filter(column -> !column.mayBeMissing() && !order.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw refuse("The column %s is missing. The first line must name it.".formatted(missing.header()));
                });
        return order;
    }

    private ClinicLine misshapen(long line, int cells) {
        return ClinicLine.wrong(
                line,
                null,
                "(all)",
                "The line has %d cells, the first line names %d columns. Look for a missing or unquoted delimiter."
                        .formatted(cells, order.size()));
    }

    private ClinicLine line(long line, List<String> cells) {
        ClinicCells read = new ClinicCells(column -> {
            int place = order.indexOf(column);
            return place < 0 ? "" : FormulaGuard.read(cells.get(place)).strip();
        });
        try {
            return read.line(line);
        } catch (Refusal refusal) {
            return ClinicLine.wrong(
                    line, read.physicianOrNull(), refusal.field().orElse("(all)"), refusal.getMessage());
        }
    }

    private static Refusal refuse(String sentence) {
        return Refusal.invalid("file", sentence);
    }
}
