package health.sts.review.ticket;

import health.sts.people.csv.CsvColumn;
import health.sts.people.csv.CsvRow;
import health.sts.people.csv.CsvTable;
import health.sts.review.TicketCategory;
import health.sts.review.ticket.TicketPlaces.Said;
import health.sts.shared.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a CSV file of a service desk. What is wrong with a line belongs to the line; what is wrong with the file ends it. */
final class TicketFile implements CsvTable.Lines<TicketFile.Column, TicketLine> {

    static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_LINES = 10_000;
    private static final int LONGEST_CELL = 200;

    /** The columns of a file with what they hold. */
    enum Column implements CsvColumn {
        EXTERNAL_ID("The ticket's id in the service desk; the same id is never taken twice", "INC-0012345", true),
        OPENED_AT("When it was opened, like 2027-05-01T14:30-05:00", "2027-05-01T14:30-05:00", true),
        CATEGORY("DEFECT, TRAINING_GAP, ENHANCEMENT or ACCESS", "TRAINING_GAP", true),
        SEVERITY("1 (care at risk) to 4 (minor)", "3", true),
        TITLE("At most 200 characters, without patient data", "Does not find the order set", true),
        DESCRIPTION("Optional. At most 4,000 characters, without patient data", "", false),
        PHYSICIAN(
                "Whom it concerns: physician id, user id or e-mail address; wave, specialty and site follow",
                "nora.lind",
                false),
        WAVE("Id of the wave, where no physician is named", "", false),
        SPECIALTY("NUCC code, where no physician is named", "", false),
        SITE("Id of the site, where no physician is named", "", false),
        RESOLVED_AT("Optional. When it was resolved; empty while it is open", "", false),
        RESOLUTION("Optional. How it was resolved", "", false);

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
            new CsvTable<>(Column.values(), MOST_LINES, "tickets", "Split it; what was taken before is known.");

    private final ZoneId zone;
    private final Instant now;

    private TicketFile(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /**
     * The lines of a file, times without an offset read in this zone.
     *
     * @throws Refusal invalid, field {@code file}, where the file as a whole cannot be read
     */
    static List<TicketLine> read(byte[] content, ZoneId zone, Instant now) {
        return TABLE.read(content, new TicketFile(zone, now));
    }

    @Override
    public TicketLine misshapen(long line, String sentence) {
        return TicketLine.wrong(line, null, sentence);
    }

    @Override
    public TicketLine of(CsvRow<Column> row) {
        String externalId = null;
        try {
            externalId = row.text(Column.EXTERNAL_ID, TicketRules.LONGEST_EXTERNAL_ID);
            Instant opened = moment(Column.OPENED_AT, row);
            Instant resolved = moment(Column.RESOLVED_AT, row);
            if (resolved != null && resolved.isBefore(opened)) {
                throw Refusal.invalid("resolved_at", "It was resolved before it was opened. Correct one of the two.");
            }
            return new TicketLine(
                    row.line(),
                    externalId,
                    category(row.text(Column.CATEGORY, LONGEST_CELL)),
                    severity(row.text(Column.SEVERITY, LONGEST_CELL)),
                    row.text(Column.TITLE, TicketRules.LONGEST_TITLE),
                    row.lines(Column.DESCRIPTION, TicketRules.LONGEST_DESCRIPTION),
                    new Said(
                            row.text(Column.PHYSICIAN, LONGEST_CELL),
                            row.text(Column.WAVE, LONGEST_CELL),
                            row.text(Column.SPECIALTY, LONGEST_CELL),
                            row.text(Column.SITE, LONGEST_CELL)),
                    opened,
                    resolved,
                    row.lines(Column.RESOLUTION, TicketRules.LONGEST_REASON),
                    null);
        } catch (Refusal refusal) {
            return TicketLine.wrong(row.line(), externalId, sentence(refusal));
        }
    }

    /** A refusal as a line of a file tells it: the column, then the sentence. */
    static String sentence(Refusal refusal) {
        return refusal.field()
                .map(column -> "Column %s: %s".formatted(column, refusal.getMessage()))
                .orElse(refusal.getMessage());
    }

    private static TicketCategory category(String text) {
        return Arrays.stream(TicketCategory.values())
                .filter(one -> one.name().equals(text.toUpperCase(Locale.ROOT).replace(' ', '_')))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "category",
                        "\"%s\" is none of DEFECT, TRAINING_GAP, ENHANCEMENT and ACCESS."
                                .formatted(CsvRow.shown(text))));
    }

    private static Severity severity(String text) {
        return Severity.find(text)
                .orElseThrow(() -> Refusal.invalid(
                        "severity", "\"%s\" is no severity from 1 to 4.".formatted(CsvRow.shown(text))));
    }

    /** Null where an optional cell is empty. */
    private Instant moment(Column column, CsvRow<Column> row) {
        String typed = row.text(column, LONGEST_CELL);
        if (typed == null) {
            return null;
        }
        Instant moment = parsed(typed.replaceFirst("(?<=\\d)[ ](?=\\d)", "T"), typed, column);
        if (moment.isAfter(now)) {
            throw Refusal.invalid(column.header(), "This is still to come. Correct the time or its offset.");
        }
        return moment;
    }

    private Instant parsed(String text, String typed, Column column) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException withoutOffset) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException unreadable) {
                throw Refusal.invalid(
                        column.header(),
                        "\"%s\" is no time. Write it like 2027-05-01T14:30-05:00.".formatted(CsvRow.shown(typed)));
            }
        }
    }
}
