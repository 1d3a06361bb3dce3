package health.sts.delivery.booking;

import health.sts.shared.Formats;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * When a physician cannot come to a session: each week at the same time, or away for some days.
 *
 * @param weekday only for {@link Kind#WEEKLY}, as are the times
 * @param fromDay first day it holds, null for a weekly time without beginning
 * @param untilDay last day it holds, null for a weekly time without end
 */
public record ClinicTime(
        String physicianId,
        Kind kind,
        DayOfWeek weekday,
        LocalTime from,
        LocalTime until,
        LocalDate fromDay,
        LocalDate untilDay,
        String note) {

    /** The two sorts of times. */
    public enum Kind {
        WEEKLY("Every week"),
        ABSENCE("Away");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }

    /** Whether anything of it lies between two moments, in the zone of the physician's site. */
    boolean overlaps(Instant begin, Instant end, ZoneId zone) {
        LocalDate last = end.minusNanos(1).atZone(zone).toLocalDate();
        for (LocalDate day = begin.atZone(zone).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (holdsOn(day) && (kind == Kind.ABSENCE || overlaps(day, begin, end, zone))) {
                return true;
            }
        }
        return false;
    }

    /** For sentences: "your clinic on Tuesdays, 08:00 to 12:00". */
    public String words() {
        if (kind == Kind.ABSENCE) {
            return fromDay.equals(untilDay)
                    ? "absence on " + Formats.dayOf(fromDay)
                    : "absence from " + Formats.dayOf(fromDay) + " to " + Formats.dayOf(untilDay);
        }
        return "clinic on %ss, %s to %s".formatted(weekday.getDisplayName(TextStyle.FULL, Locale.US), from, until);
    }

    private boolean holdsOn(LocalDate day) {
        return (fromDay == null || !day.isBefore(fromDay))
                && (untilDay == null || !day.isAfter(untilDay))
                && (kind == Kind.ABSENCE || day.getDayOfWeek() == weekday);
    }

    private boolean overlaps(LocalDate day, Instant begin, Instant end, ZoneId zone) {
        return day.atTime(from).atZone(zone).toInstant().isBefore(end)
                && day.atTime(until).atZone(zone).toInstant().isAfter(begin);
    }
}
