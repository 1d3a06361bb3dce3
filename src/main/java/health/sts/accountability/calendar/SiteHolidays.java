package health.sts.accountability.calendar;

import health.sts.accountability.WorkCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The free days of the sites, kept in memory because every task that is created asks for them. Another node sees a change
 * within a minute, this one at once.
 */
@Component
class SiteHolidays {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private volatile Snapshot snapshot;

    SiteHolidays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a calendar, or the health system as a whole, has the day off. */
    boolean areFree(LocalDate day, String calendarId) {
        Map<String, Set<LocalDate>> days = current();
        return days.getOrDefault(calendarId, Set.of()).contains(day)
                || days.getOrDefault(WorkCalendar.DEFAULT, Set.of()).contains(day);
    }

    void forget() {
        snapshot = null;
    }

    private Map<String, Set<LocalDate>> current() {
        Snapshot known = snapshot;
        if (known == null || known.isOld()) {
            known = new Snapshot(read(), System.nanoTime());
            snapshot = known;
        }
        return known.days;
    }

    private Map<String, Set<LocalDate>> read() {
        Map<String, Set<LocalDate>> days = new HashMap<>();
        jdbc.sql("SELECT calendar_id, free_day FROM site_holiday").query(row -> {
            days.computeIfAbsent(row.getString(1), calendar -> new HashSet<>()).add(row.getObject(2, LocalDate.class));
        });
        return days;
    }

    /** Ages by the machine's time, not by the programme's clock, which the demo moves. */
    private record Snapshot(Map<String, Set<LocalDate>> days, long readAt) {

        boolean isOld() {
            return System.nanoTime() - readAt > KEPT.toNanos();
        }
    }
}
