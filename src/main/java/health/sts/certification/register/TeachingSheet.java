package health.sts.certification.register;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import health.sts.certification.TeachingResults.Kind;
import health.sts.certification.TeachingResults.Result;
import health.sts.certification.register.TeachingDesk.LineProblem;
import health.sts.shared.FormulaGuard;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Reads results from a file, comma or semicolon separated, with all that is wrong about it. */
final class TeachingSheet {

    private static final int LONGEST = 300_000;

    private final List<Result> results = new ArrayList<>();
    private final List<Long> lines = new ArrayList<>();
    private final List<LineProblem> problems = new ArrayList<>();

    private TeachingSheet() {}

    static TeachingSheet read(String csv) {
        TeachingSheet sheet = new TeachingSheet();
        sheet.readAll(csv.startsWith("\uFEFF") ? csv.substring(1) : csv);
        return sheet;
    }

    List<Result> results() {
        return results;
    }

    /** The line of a result by its place. */
    long line(int index) {
        return lines.get(index);
    }

    List<LineProblem> problems() {
        return problems;
    }

    private void readAll(String csv) {
        if (csv.isBlank() || csv.length() > LONGEST) {
            problems.add(new LineProblem(
                    0,
                    null,
                    csv.isBlank() ? "The file is empty." : "The file has more than 300,000 characters. Split it."));
            return;
        }
        String head = csv.lines().findFirst().orElse("");
        CsvReader.CsvReaderBuilder reader = CsvReader.builder()
                .fieldSeparator(head.chars().filter(c -> c == ';').count() > 2 ? ';' : ',')
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
        try {
            Map<String, Integer> columns = null;
            for (CsvRecord each : reader.ofCsvRecord(csv)) {
                if (columns == null) {
                    columns = columns(each);
                    if (!problems.isEmpty()) {
                        return;
                    }
                } else if (results.size() + problems.size() >= TeachingDesk.MOST_LINES) {
                    problems.add(new LineProblem(
                            each.getStartingLineNumber(),
                            null,
                            "A file may have at most %,d lines. Split it.".formatted(TeachingDesk.MOST_LINES)));
                    return;
                } else {
                    read(each, columns);
                }
            }
        } catch (CsvParseException broken) {
            problems.add(new LineProblem(0, null, "The file cannot be read as CSV: a quote does not close."));
        }
    }

    private Map<String, Integer> columns(CsvRecord head) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < head.getFieldCount(); i++) {
            columns.put(head.getField(i).strip().toLowerCase(Locale.ROOT), i);
        }
        TeachingDesk.COLUMNS.stream()
                .filter(name -> !columns.containsKey(name))
                .forEach(name -> problems.add(new LineProblem(1, name, "The first line has no column " + name + ".")));
        return columns;
    }

    private void read(CsvRecord each, Map<String, Integer> columns) {
        int before = problems.size();
        Cells cells = new Cells(each, columns);
        Kind kind =
                cells.as("kind", text -> Kind.valueOf(text.toUpperCase(Locale.ROOT)), "RATING, FIRST_ATTEMPT or HOURS");
        LocalDate from = cells.as("from", LocalDate::parse, "a day as YYYY-MM-DD");
        LocalDate until = cells.as("until", LocalDate::parse, "a day as YYYY-MM-DD");
        BigDecimal amount = cells.as("amount", BigDecimal::new, "a number such as 4.25");
        Integer answers = cells.as("answers", text -> text.isEmpty() ? 0 : Integer.valueOf(text), "a whole number");
        if (problems.size() == before) {
            results.add(new Result(
                    cells.text("physician_id"),
                    cells.text("specialty"),
                    kind,
                    from,
                    until,
                    amount,
                    answers,
                    cells.text("source")));
            lines.add(each.getStartingLineNumber());
        }
    }

    private final class Cells {

        private final CsvRecord each;
        private final Map<String, Integer> columns;

        Cells(CsvRecord each, Map<String, Integer> columns) {
            this.each = each;
            this.columns = columns;
        }

        String text(String column) {
            int at = columns.get(column);
            return at < each.getFieldCount()
                    ? FormulaGuard.read(each.getField(at)).strip()
                    : "";
        }

        <T> T as(String column, Function<String, T> reader, String expected) {
            try {
                return reader.apply(text(column));
            } catch (RuntimeException unreadable) {
                problems.add(new LineProblem(each.getStartingLineNumber(), column, "Give " + expected + "."));
                return null;
            }
        }
    }
}
