package health.sts.accountability.calendar;

import health.sts.accountability.AfterCommit;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.Holidays;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.WorkCalendar;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the free days of sites in the table {@code site_holiday}. */
@Service
class HolidayList implements Holidays {

    private static final int LONGEST_NAME = 100;

    private final JdbcClient jdbc;
    private final NationalHolidays national;
    private final SiteHolidays kept;
    private final DecisionLedger ledger;
    private final CurrentActor actor;

    HolidayList(
            JdbcClient jdbc, NationalHolidays national, SiteHolidays kept, DecisionLedger ledger, CurrentActor actor) {
        this.jdbc = jdbc;
        this.national = national;
        this.kept = kept;
        this.ledger = ledger;
        this.actor = actor;
    }

    @Override
    @Transactional(readOnly = true)
    public List<FreeDay> of(String calendarId, int year) {
        Stream<FreeDay> country =
                national.in(year).entrySet().stream().map(day -> new FreeDay(day.getKey(), day.getValue(), false));
        Stream<FreeDay> own = jdbc
                .sql(
                        """
                        SELECT calendar_id, free_day, name FROM site_holiday
                        WHERE calendar_id IN (:calendar, :default) AND free_day BETWEEN :first AND :last""")
                .param("calendar", calendarId)
                .param("default", WorkCalendar.DEFAULT)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) -> new FreeDay(
                        row.getObject("free_day", LocalDate.class),
                        row.getString("name"),
                        row.getString("calendar_id").equals(calendarId)))
                .list()
                .stream();
        return Stream.concat(country, own)
                .sorted(Comparator.comparing(FreeDay::day))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> calendars() {
        List<String> known = jdbc.sql("SELECT DISTINCT calendar_id FROM site_holiday ORDER BY calendar_id")
                .query(String.class)
                .list();
        return Stream.concat(Stream.of(WorkCalendar.DEFAULT), known.stream())
                .distinct()
                .toList();
    }

    @Override
    @Transactional
    public void add(String calendarId, LocalDate day, String name) {
        onlyProgrammeManagers();
        require(
                calendarId != null && calendarId.matches("[A-Za-z0-9_-]{1,64}"),
                "calendarId",
                "Name the calendar: 'default' or the id of a site.");
        require(day != null, "day", "Give the free day.");
        require(
                name != null && !name.isBlank() && name.length() <= LONGEST_NAME,
                "name",
                "Name the day in at most 100 characters.");
        try {
            jdbc.sql("INSERT INTO site_holiday (calendar_id, free_day, name) VALUES (?, ?, ?)")
                    .params(calendarId, day, name.strip())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw Refusal.conflict("%s is a free day of calendar %s already.".formatted(day, calendarId));
        }
        record("addHoliday", calendarId, day, name.strip());
    }

    @Override
    @Transactional
    public void remove(String calendarId, LocalDate day) {
        onlyProgrammeManagers();
        int removed = jdbc.sql("DELETE FROM site_holiday WHERE calendar_id = ? AND free_day = ?")
                .params(calendarId, day)
                .update();
        if (removed == 0) {
            throw Refusal.notFound("Calendar %s has no free day of its own on %s.".formatted(calendarId, day));
        }
        record("removeHoliday", calendarId, day, null);
    }

    private void record(String step, String calendarId, LocalDate day, String name) {
        Map<String, Object> content =
                name == null ? Map.of("day", day.toString()) : Map.of("day", day.toString(), "name", name);
        ledger.record(LedgerEntry.of(Kind.CHANGE, step, "CHANGED", "calendar", calendarId, content));
        AfterCommit.run(kept::forget);
    }

    private void onlyProgrammeManagers() {
        if (!actor.get().is(Role.PROGRAM_MANAGER)) {
            throw Refusal.forbidden("Only programme managers keep the free days.");
        }
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Refusal.invalid(field, sentence);
        }
    }
}
