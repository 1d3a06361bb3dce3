package health.sts.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which days people work: weekends, the country's holidays and the free days of a site are left out. */
public interface WorkCalendar {

    /** The calendar of the health system; a site's calendar adds days of its own to it. */
    String DEFAULT = "default";

    /** The zone of the health system, for everything that has no zone of its own. */
    ZoneId zone();

    /**
     * The moment by which something that starts now is due: the same local time, so many working days later.
     *
     * @param period ISO 8601. Days and weeks are working days (a week has five); months and years are calendar time
     *     that ends on the next working day; hours and minutes pass by the clock
     * @throws IllegalArgumentException where the period cannot be read
     */
    Instant due(Instant from, String period, String calendarId, ZoneId zone);

    /** {@link #due(Instant, String, String, ZoneId)} by the calendar and zone of the health system. */
    default Instant due(Instant from, String period) {
        return due(from, period, DEFAULT, zone());
    }

    /** Working days after the first day up to and including the last; negative where the last lies before the first. */
    int workingDaysBetween(LocalDate first, LocalDate last, String calendarId);

    /** {@link #workingDaysBetween(LocalDate, LocalDate, String)} of the local days of two moments. */
    default int workingDaysBetween(Instant first, Instant last) {
        return workingDaysBetween(
                first.atZone(zone()).toLocalDate(), last.atZone(zone()).toLocalDate(), DEFAULT);
    }

    boolean isWorkingDay(LocalDate day, String calendarId);
}
