package health.sts.demo.stage;

import health.sts.accountability.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** When the people of the demonstration act: on working days, between eight and five. */
@Component
@Profile("demo")
public class OfficeHours {

    private static final LocalTime OPEN = LocalTime.of(8, 5);
    private static final int MINUTES = 8 * 60 + 45;

    private final WorkCalendar calendar;

    public OfficeHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** So many days after a moment, or the next working day after that. */
    public Instant after(Instant from, int days, int luck) {
        LocalDate day = dayOf(from).plusDays(days);
        Instant then = on(workingDay(day), luck);
        return then.isAfter(from) ? then : on(workingDay(day.plusDays(1)), luck);
    }

    /** So many working days before the given day. */
    public Instant before(LocalDate day, int workingDays, int luck) {
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
    public Instant onOrAfter(LocalDate day, int luck) {
        return on(workingDay(day), luck);
    }

    /** The zone in which they live. */
    public ZoneId zone() {
        return calendar.zone();
    }

    /** The local day of a moment. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(calendar.zone()).toLocalDate();
    }

    /** Whether anybody is in the office on this day. */
    public boolean works(LocalDate day) {
        return calendar.isWorkingDay(day, WorkCalendar.DEFAULT);
    }

    /** A local time as a moment. */
    public Instant at(LocalDate day, LocalTime time) {
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
