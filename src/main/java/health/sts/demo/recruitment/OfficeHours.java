package health.sts.demo.recruitment;

import health.sts.accountability.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** When the people of the demonstration act: on working days, between eight and five. */
class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(8, 5);
    private static final int MINUTES = 8 * 60 + 45;

    private final WorkCalendar calendar;

    OfficeHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** So many days after a moment, or the next working day after that. */
    Instant after(Instant from, int days, int luck) {
        LocalDate day = dayOf(from).plusDays(days);
        Instant then = on(workingDay(day), luck);
        return then.isAfter(from) ? then : on(workingDay(day.plusDays(1)), luck);
    }

    /** So many working days before the given day. */
    Instant before(LocalDate day, int workingDays, int luck) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            if (works(found)) {
                left--;
            }
        }
        return on(found, luck);
    }

    /** A moment of the working day on or after the given one. */
    Instant onOrAfter(LocalDate day, int luck) {
        return on(workingDay(day), luck);
    }

    LocalDate dayOf(Instant moment) {
        return moment.atZone(calendar.zone()).toLocalDate();
    }

    boolean works(LocalDate day) {
        return calendar.isWorkingDay(day, WorkCalendar.DEFAULT);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }

    private LocalDate workingDay(LocalDate day) {
        LocalDate found = day;
        while (!works(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    private Instant on(LocalDate day, int luck) {
        return day.atTime(OPEN.plusMinutes(luck % MINUTES))
                .plusSeconds(luck % 53)
                .atZone(calendar.zone())
                .toInstant();
    }
}
