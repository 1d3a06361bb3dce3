package health.sts.accountability.calendar;

import health.sts.accountability.WorkCalendar;
import health.sts.shared.SystemSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Working days: Monday to Friday without the country's holidays and the free days of the site. */
@Component
class WorkingDays implements WorkCalendar {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final SystemSettings settings;
    private final NationalHolidays national;
    private final SiteHolidays sites;

    WorkingDays(SystemSettings settings, NationalHolidays national, SiteHolidays sites) {
        this.settings = settings;
        this.national = national;
        this.sites = sites;
    }

    @Override
    public ZoneId zone() {
        return settings.timeZone();
    }

    @Override
    public Instant due(Instant from, String period, String calendarId, ZoneId zone) {
        return new DueDate(day -> isWorkingDay(day, calendarId)).after(from, period, zone);
    }

    @Override
    public int workingDaysBetween(LocalDate first, LocalDate last, String calendarId) {
        if (last.isBefore(first)) {
            return -workingDaysBetween(last, first, calendarId);
        }
        return (int) first.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> isWorkingDay(day, calendarId))
                .count();
    }

    @Override
    public boolean isWorkingDay(LocalDate day, String calendarId) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !national.contains(day) && !sites.areFree(day, calendarId);
    }
}
