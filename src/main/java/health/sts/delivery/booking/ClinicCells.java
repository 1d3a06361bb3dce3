package health.sts.delivery.booking;

import health.sts.people.csv.CsvRow;
import health.sts.shared.Refusal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;

/** The cells of one line of a file of clinic times, and what they mean. */
final class ClinicCells {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.US);
    private static final String NONE = "NONE";

    private final Function<ClinicColumn, String> cells;

    ClinicCells(Function<ClinicColumn, String> cells) {
        this.cells = cells;
    }

    ClinicLine line(long line) {
        String physician = required(ClinicColumn.PHYSICIAN);
        String kind = required(ClinicColumn.KIND).toUpperCase(Locale.ROOT);
        return switch (kind) {
            case "WEEKLY" -> weekly(line, physician);
            case "ABSENCE" -> absence(line, physician);
            case NONE -> new ClinicLine(line, physician, null, null, null, null, null, null, null, null, null);
            default ->
                throw wrong(
                        ClinicColumn.KIND,
                        "\"%s\" is neither WEEKLY, ABSENCE nor NONE. Write one of them.".formatted(CsvRow.shown(kind)));
        };
    }

    String physicianOrNull() {
        String text = cells.apply(ClinicColumn.PHYSICIAN);
        return text.isEmpty() || text.length() > 200 ? null : text;
    }

    private ClinicLine weekly(long line, String physician) {
        DayOfWeek weekday = weekday(required(ClinicColumn.WEEKDAY));
        LocalTime from = time(ClinicColumn.FROM);
        LocalTime until = time(ClinicColumn.UNTIL);
        if (!until.isAfter(from)) {
            throw wrong(
                    ClinicColumn.UNTIL,
                    "It has to be later than from. A time over midnight is written as two lines, until 23:59 and from 00:00.");
        }
        return new ClinicLine(
                line,
                physician,
                ClinicTime.Kind.WEEKLY,
                weekday,
                from,
                until,
                day(ClinicColumn.FROM_DAY),
                lastDay(),
                note(),
                null,
                null);
    }

    private ClinicLine absence(long line, String physician) {
        required(ClinicColumn.FROM_DAY);
        required(ClinicColumn.UNTIL_DAY);
        return new ClinicLine(
                line,
                physician,
                ClinicTime.Kind.ABSENCE,
                null,
                null,
                null,
                day(ClinicColumn.FROM_DAY),
                lastDay(),
                note(),
                null,
                null);
    }

    private LocalDate lastDay() {
        LocalDate first = day(ClinicColumn.FROM_DAY);
        LocalDate last = day(ClinicColumn.UNTIL_DAY);
        if (first != null && last != null && last.isBefore(first)) {
            throw wrong(ClinicColumn.UNTIL_DAY, "It is before from_day. Correct one of them.");
        }
        return last;
    }

    private LocalDate day(ClinicColumn column) {
        String text = cells.apply(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2000 || day.getYear() > 2100) {
                throw wrong(
                        column,
                        "The year %d cannot be meant. Write a day between 2000 and 2100.".formatted(day.getYear()));
            }
            return day;
        } catch (DateTimeException unreadable) {
            throw wrong(column, "\"%s\" is no day. Write it like 2027-03-01.".formatted(CsvRow.shown(text)));
        }
    }

    private LocalTime time(ClinicColumn column) {
        String text = required(column);
        try {
            return LocalTime.parse(text, TIME);
        } catch (DateTimeException unreadable) {
            throw wrong(column, "\"%s\" is no time of day. Write it like 08:00.".formatted(CsvRow.shown(text)));
        }
    }

    private static DayOfWeek weekday(String text) {
        String upper = text.toUpperCase(Locale.ROOT);
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().equals(upper)
                        || upper.length() == 3 && day.name().startsWith(upper))
                .findFirst()
                .orElseThrow(() -> wrong(
                        ClinicColumn.WEEKDAY,
                        "\"%s\" is no day of the week. Write Monday to Sunday.".formatted(CsvRow.shown(text))));
    }

    private String note() {
        String text = cells.apply(ClinicColumn.NOTE);
        if (text.length() > 200 || text.codePoints().anyMatch(Character::isISOControl)) {
            throw wrong(ClinicColumn.NOTE, "It may have at most 200 characters on one line. Shorten it.");
        }
        return text.isEmpty() ? null : text;
    }

    private String required(ClinicColumn column) {
        String text = cells.apply(column);
        if (text.isEmpty()) {
            throw wrong(column, "The cell is empty. Fill it in.");
        }
        if (text.length() > 200) {
            throw wrong(column, "The cell has more than 200 characters. Shorten it.");
        }
        return text;
    }

    private static Refusal wrong(ClinicColumn column, String sentence) {
        return Refusal.invalid(column.header(), sentence);
    }
}
