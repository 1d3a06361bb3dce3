package health.sts.delivery.learning;

import health.sts.people.csv.CsvFile;
import health.sts.people.csv.CsvRefused;
import health.sts.shared.FormulaGuard;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a CSV file of an LMS. What is wrong with a line belongs to the line; what is wrong with the file ends it. */
final class LearningFile {

    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final int MOST_LINES = 25_000;
    private static final int LONGEST_CELL = 200;

    /** The columns of a file with what they hold. */
    enum Column {
        EXTERNAL_ID("The record's id in the LMS; the same id is never recorded twice", "LMS-2027-000001", true),
        LEARNER("Physician id, user id or e-mail address", "nora.lind", true),
        ITEM("ELEARNING, PRIVACY or TEST", "TEST", true),
        COMPLETED_AT(
                "When, with the offset of its time zone, like 2027-05-01T14:30-05:00", "2027-05-01T14:30-05:00", true),
        SCORE("Percent, 0 to 100, at most two decimals; a TEST needs one", "87.5", false),
        MINUTES("Optional. Whole minutes spent", "25", false);

        private final String hint;
        private final String example;
        private final boolean required;

        Column(String hint, String example, boolean required) {
            this.hint = hint;
            this.example = example;
            this.required = required;
        }

        String header() {
            return name().toLowerCase(Locale.ROOT);
        }

        String example() {
            return example;
        }

        static Map<String, String> hints() {
            return Arrays.stream(values())
                    .collect(Collectors.toMap(Column::header, column -> column.hint, (a, b) -> a, LinkedHashMap::new));
        }
    }

    private final ZoneId zone;
    private final List<LearningLine> lines = new ArrayList<>();
    private List<Column> order;

    private LearningFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The lines of a file, times without an offset read in this zone.
     *
     * @throws Refusal invalid, field {@code file}, where the file as a whole cannot be read
     */
    static List<LearningLine> read(byte[] content, ZoneId zone) {
        LearningFile file = new LearningFile(zone);
        try {
            Path path = Files.createTempFile("lms-", ".csv");
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
            throw refuse("The file holds no records, only its first line or nothing at all.");
        }
        return file.lines;
    }

    private boolean take(long line, List<String> cells) {
        if (order == null) {
            order = header(cells);
            return true;
        }
        if (lines.size() == MOST_LINES) {
            throw refuse("The file has more than %,d records. Split it; what was recorded before is known."
                    .formatted(MOST_LINES));
        }
        lines.add(
                cells.size() == order.size()
                        ? line(line, cells)
                        : LearningLine.wrong(
                                line,
                                null,
                                null,
                                "The line has %d cells, the first line names %d columns. Look for a missing or unquoted delimiter."
                                        .formatted(cells.size(), order.size())));
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
                .filter(column -> column.required && !order.contains(column))
                .findFirst()
                .ifPresent(missing -> {
                    throw refuse("The column %s is missing. The first line must name it.".formatted(missing.header()));
                });
        return order;
    }

    private LearningLine line(long line, List<String> cells) {
        String externalId = null;
        String learner = null;
        try {
            externalId = cell(cells, Column.EXTERNAL_ID, LearningRules.LONGEST_EXTERNAL_ID);
            learner = cell(cells, Column.LEARNER, LONGEST_CELL);
            String item = cell(cells, Column.ITEM, LONGEST_CELL);
            LearningItem what = LearningItem.of(item)
                    .orElseThrow(() -> Refusal.invalid(
                            "item", "\"%s\" is none of ELEARNING, PRIVACY and TEST.".formatted(shown(item))));
            Instant at = moment(cell(cells, Column.COMPLETED_AT, LONGEST_CELL));
            BigDecimal score = score(cell(cells, Column.SCORE, LONGEST_CELL));
            if (what == LearningItem.TEST && score == null) {
                throw Refusal.invalid("score", "The cell is empty. A test needs its score in percent.");
            }
            return new LearningLine(
                    line,
                    externalId,
                    learner,
                    what,
                    at,
                    LearningRules.scoreOrNone(score),
                    LearningRules.minutes(minutes(cell(cells, Column.MINUTES, LONGEST_CELL))),
                    null);
        } catch (Refusal refusal) {
            return LearningLine.wrong(line, externalId, learner, sentence(refusal));
        }
    }

    /** A refusal as a line of a file tells it: the column, then the sentence. */
    static String sentence(Refusal refusal) {
        return refusal.field()
                .map(field -> switch (field) {
                    case "takenAt", "completedAt" -> "completed_at";
                    case "externalId" -> "external_id";
                    default -> field;
                })
                .map(column -> "Column %s: %s".formatted(column, refusal.getMessage()))
                .orElse(refusal.getMessage());
    }

    private String cell(List<String> cells, Column column, int longest) {
        int place = order.indexOf(column);
        String text = place < 0 ? "" : FormulaGuard.read(cells.get(place)).strip();
        if (text.isEmpty()) {
            if (column.required) {
                throw Refusal.invalid(column.header(), "The cell is empty. Fill it in: %s.".formatted(column.hint));
            }
            return null;
        }
        if (text.length() > longest) {
            throw Refusal.invalid(column.header(), "The cell may have at most %,d characters.".formatted(longest));
        }
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(column.header(), "The cell holds an invisible character. Remove it.");
        }
        return text;
    }

    private Instant moment(String typed) {
        String text = typed.replaceFirst("(?<=\\d)[ ](?=\\d)", "T");
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException unreadable) {
                throw Refusal.invalid(
                        "completed_at",
                        "\"%s\" is no time. Write it like 2027-05-01T14:30-05:00.".formatted(shown(typed)));
            }
        }
    }

    private static BigDecimal score(String text) {
        try {
            return text == null
                    ? null
                    : new BigDecimal(text.replaceFirst("\\s*%$", "").replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid("score", "\"%s\" is no number. Write percent like 87.5.".formatted(shown(text)));
        }
    }

    private static Integer minutes(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            throw Refusal.invalid("minutes", "\"%s\" is no whole number of minutes.".formatted(shown(text)));
        }
        return Integer.valueOf(text);
    }

    private static String shown(String text) {
        String cut = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return cut.replaceAll("\\p{C}", "?");
    }

    private static Refusal refuse(String sentence) {
        return Refusal.invalid("file", sentence);
    }
}
