package health.sts.accountability.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts an ISO 8601 period in working days; see {@link health.sts.accountability.WorkCalendar#due}. */
final class DueDate {

    private static final Pattern WORKING_DAYS = Pattern.compile("P(?:(\\d{1,3})W)?(?:(\\d{1,4})D)?");
    private static final int WORKING_DAYS_OF_A_WEEK = 5;
    /** Nobody plans further; a calendar in which every day is free must not count for ever. */
    private static final int LONGEST_SEARCH_DAYS = 20_000;

    private final Predicate<LocalDate> works;

    DueDate(Predicate<LocalDate> works) {
        this.works = works;
    }

    Instant after(Instant from, String period, ZoneId zone) {
        ZonedDateTime start = from.atZone(zone);
        Matcher days = WORKING_DAYS.matcher(period);
        if (days.matches() && period.length() > 1) {
            int count = number(days.group(1)) * WORKING_DAYS_OF_A_WEEK + number(days.group(2));
            return on(workingDay(start.toLocalDate(), count), start);
        }
        try {
            if (period.startsWith("PT")) {
                return from.plus(notNegative(Duration.parse(period)));
            }
            return on(workingDay(start.toLocalDate().plus(Period.parse(period)), 0), start);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "'%s' is not a period such as P7D, P2W, P1M or PT4H.".formatted(period), unreadable);
        }
    }

    /** The n-th working day after a day; for 0 the day itself or, where that is free, the next that is not. */
    private LocalDate workingDay(LocalDate start, int count) {
        LocalDate day = start;
        int left = count;
        for (int step = 0; step < LONGEST_SEARCH_DAYS; step++) {
            if (left == 0 && works.test(day)) {
                return day;
            }
            day = day.plusDays(1);
            if (left > 0 && works.test(day)) {
                left--;
            }
        }
        throw new IllegalArgumentException("No working day found within " + LONGEST_SEARCH_DAYS + " days.");
    }

    private static Instant on(LocalDate day, ZonedDateTime start) {
        return day.atTime(start.toLocalTime()).atZone(start.getZone()).toInstant();
    }

    private static Duration notNegative(Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException("A deadline cannot lie before its start: " + duration);
        }
        return duration;
    }

    private static int number(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
