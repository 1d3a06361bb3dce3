package health.sts.shared;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Says how far away a due date is, in working days. */
record DueWords(Instant now, ZoneId zone, WorkingDayRule calendar) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String of(Instant due) {
        return due.isBefore(now) ? late(due) : ahead(due.atZone(zone));
    }

    private String late(Instant due) {
        LocalDate day = due.atZone(zone).toLocalDate();
        if (day.equals(today())) {
            long hours = Duration.between(due, now).toHours();
            return hours < 1 ? "less than an hour late" : hours + (hours == 1 ? " hour late" : " hours late");
        }
        long days = workingDays(day, today());
        return days == 0
                ? "less than a working day late"
                : days + (days == 1 ? " working day late" : " working days late");
    }

    private String ahead(ZonedDateTime due) {
        LocalDate day = due.toLocalDate();
        if (day.equals(today())) {
            return "due today, " + TIME.format(due);
        }
        if (day.equals(today().plusDays(1))) {
            return "due tomorrow, " + TIME.format(due);
        }
        long days = workingDays(today(), day);
        return days < 2 ? "due in 1 working day" : "due in " + days + " working days";
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** Working days after the first day up to and with the last; past two years nobody needs the exact number. */
    private long workingDays(LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(to.minusYears(2)) ? to.minusYears(2) : from;
        return first.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(calendar::isWorkingDay)
                .count();
    }
}
