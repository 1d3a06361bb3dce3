package health.sts.certification.exam;

import health.sts.certification.exam.Exams.ExamResult;
import health.sts.people.csv.CsvFile;
import health.sts.people.csv.CsvRefused;
import health.sts.shared.FormulaGuard;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a CSV file of exam results. What is wrong with a line belongs to the line; what is wrong with the file ends it. */
final class ResultFile {

    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_LINES = 1_000;

    /** The columns of a file with what they hold. */
    enum Column {
        ATTEMPT_ID("The attempt's id in the exam system; the same id is never recorded twice", "EXAM-2027-0001"),
        TRAINER("User id, physician id or e-mail address", "mei.tanaka"),
        STARTED("When the exam started, like 2027-05-01 14:30", "2027-05-01 14:30"),
        FINISHED("When it was finished", "2027-05-01 15:20"),
        SCORE("Percent, 0 to 100, at most two decimals", "92.5"),
        COMMENT("Optional. A sentence for the trainer", "");

        private final String hint;
        private final String example;

        Column(String hint, String example) {
            this.hint = hint;
            this.example = example;
        }

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }

        String example() {
            return example;
        }

        static Map<String, String> hints() {
            return Arrays.stream(values())
                    .collect(Collectors.toMap(
                            Column::header, column -> column.hint, (a, b) -> a, java.util.LinkedHashMap::new));
        }
    }

    private final ZoneId zone;
    private final List<ResultLine> lines = new ArrayList<>();
    private List<Column> order;

    private ResultFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The lines of a file, times without an offset read in this zone.
     *
     * @throws Refusal invalid, field {@code file}, where the file as a whole cannot be read
     */
    static List<ResultLine> read(byte[] content, ZoneId zone) {
        ResultFile file = new ResultFile(zone);
        try {
            Path path = Files.createTempFile("exam-results-", ".csv");
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
            throw refuse("The file holds no results, only its first line or nothing at all.");
        }
        return file.lines;
    }

    private boolean take(long line, List<String> cells) {
        if (order == null) {
            order = header(cells);
            return true;
        }
        if (lines.size() == MOST_LINES) {
            throw refuse("The file has more than %,d results. Split it; what was recorded before is known."
                    .formatted(MOST_LINES));
        }
        lines.add(cells.size() == order.size() ? line(line, cells) : misshapen(line, cells.size()));
        return true;
    }

    private static List<Column> header(List<String> cells) {
        Map<String, Column> known =
                Arrays.stream(Column.values()).collect(Collectors.toMap(Column::header, Function.identity()));
        List<Column> order = new ArrayList<>();
        for (String cell : cells) {
            Column column = known.get(cell.strip().toLowerCase(Locale.ROOT));
            if (column == null || order.contains(column)) {
                throw refuse("The first line names \"%s\", which is no column of ours or named twice. It must name: %s."
                        .formatted(shown(cell), String.join(", ", Column.hints().keySet())));
            }
            order.add(column);
        }
        Arrays.stream(Column.values())
                .filter(column -> column != Column.COMMENT && !order.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw refuse("The column %s is missing. The first line must name it.".formatted(missing.header()));
                });
        return order;
    }

    private ResultLine misshapen(long line, int cells) {
        return new ResultLine(
                line,
                null,
                null,
                null,
                "The line has %d cells, the first line names %d columns. Look for a missing or unquoted delimiter."
                        .formatted(cells, order.size()));
    }

    private ResultLine line(long line, List<String> cells) {
        String attemptId = null;
        String trainer = null;
        try {
            attemptId = cell(cells, Column.ATTEMPT_ID, ExamRules.LONGEST_EXTERNAL_ID, true);
            trainer = cell(cells, Column.TRAINER, 200, true);
            ExamResult result = new ExamResult(
                    attemptId,
                    ExamRules.score(score(cell(cells, Column.SCORE, 20, true))),
                    ExamForm.moment(cell(cells, Column.STARTED, 40, true), zone, "started"),
                    ExamForm.moment(cell(cells, Column.FINISHED, 40, true), zone, "finished"),
                    cell(cells, Column.COMMENT, ExamRules.LONGEST_COMMENT, false));
            return new ResultLine(line, attemptId, trainer, result, null);
        } catch (Refusal refusal) {
            String where = refusal.field().map(field -> field + ": ").orElse("");
            return new ResultLine(line, attemptId, trainer, null, where + refusal.getMessage());
        }
    }

    private String cell(List<String> cells, Column column, int longest, boolean required) {
        int place = order.indexOf(column);
        String text = place < 0 ? "" : FormulaGuard.read(cells.get(place)).strip();
        if (text.isEmpty()) {
            if (required) {
                throw Refusal.invalid(column.header(), "The cell is empty.");
            }
            return null;
        }
        if (text.length() > longest) {
            throw Refusal.invalid(column.header(), "The cell may have at most %,d characters.".formatted(longest));
        }
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw Refusal.invalid(column.header(), "The cell holds an invisible character. Remove it.");
        }
        return text;
    }

    private static BigDecimal score(String text) {
        try {
            return new BigDecimal(text.replaceFirst("\\s*%$", "").replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("score", "\"%s\" is no number.".formatted(shown(text)));
        }
    }

    private static String shown(String text) {
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return cut.replaceAll("\\p{C}", "?");
    }

    private static Refusal refuse(String sentence) {
        return Refusal.invalid("file", sentence);
    }
}
