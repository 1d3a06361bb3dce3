package health.sts.delivery.learning;

import health.sts.people.csv.CsvColumn;
import health.sts.people.csv.CsvRow;
import health.sts.people.csv.CsvTable;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** Reads a CSV file of an LMS. What is wrong with a line belongs to the line; what is wrong with the file ends it. */
final class LearningFile implements CsvTable.Lines<LearningFile.Column, LearningLine> {

    static final int MOST_BYTES = 8 * 1024 * 1024;
    static final int MOST_LINES = 25_000;
    private static final int LONGEST_CELL = 200;

    /** The columns of a file with what they hold. */
    enum Column implements CsvColumn {
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

        @Override
        public String hint() {
            return hint;
        }

        @Override
        public boolean mayBeMissing() {
            return !required;
        }

        String example() {
            return example;
        }
    }

    private static final CsvTable<Column> TABLE =
            new CsvTable<>(Column.values(), MOST_LINES, "records", "Split it; what was recorded before is known.");

    private final ZoneId zone;

    private LearningFile(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * The lines of a file, times without an offset read in this zone.
     *
     * @throws Refusal invalid, field {@code file}, where the file as a whole cannot be read
     */
    static List<LearningLine> read(byte[] content, ZoneId zone) {
        return TABLE.read(content, new LearningFile(zone));
    }

    @Override
    public LearningLine misshapen(long line, String sentence) {
        return LearningLine.wrong(line, null, null, sentence);
    }

    @Override
    public LearningLine of(CsvRow<Column> row) {
        String externalId = null;
        String learner = null;
        try {
            externalId = row.text(Column.EXTERNAL_ID, LearningRules.LONGEST_EXTERNAL_ID);
            learner = row.text(Column.LEARNER, LONGEST_CELL);
            String item = row.text(Column.ITEM, LONGEST_CELL);
            LearningItem what = LearningItem.of(item)
                    .orElseThrow(() -> Refusal.invalid(
                            "item", "\"%s\" is none of ELEARNING, PRIVACY and TEST.".formatted(CsvRow.shown(item))));
            Instant at = moment(row.text(Column.COMPLETED_AT, LONGEST_CELL));
            BigDecimal score = score(row.text(Column.SCORE, LONGEST_CELL));
            if (what == LearningItem.TEST && score == null) {
                throw Refusal.invalid("score", "The cell is empty. A test needs its score in percent.");
            }
            return new LearningLine(
                    row.line(),
                    externalId,
                    learner,
                    what,
                    at,
                    LearningRules.scoreOrNone(score),
                    LearningRules.minutes(minutes(row.text(Column.MINUTES, LONGEST_CELL))),
                    null);
        } catch (Refusal refusal) {
            return LearningLine.wrong(row.line(), externalId, learner, sentence(refusal));
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
                        "\"%s\" is no time. Write it like 2027-05-01T14:30-05:00.".formatted(CsvRow.shown(typed)));
            }
        }
    }

    private static BigDecimal score(String text) {
        try {
            return text == null
                    ? null
                    : new BigDecimal(text.replaceFirst("\\s*%$", "").replace(',', '.'));
        } catch (NumberFormatException notANumber) {
            throw Refusal.invalid(
                    "score", "\"%s\" is no number. Write percent like 87.5.".formatted(CsvRow.shown(text)));
        }
    }

    private static Integer minutes(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            throw Refusal.invalid("minutes", "\"%s\" is no whole number of minutes.".formatted(CsvRow.shown(text)));
        }
        return Integer.valueOf(text);
    }
}
