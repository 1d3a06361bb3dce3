package health.sts.delivery.booking;

import health.sts.delivery.booking.ClinicTime.Kind;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.shared.SystemSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clinic times from their table. */
@Component
@Transactional(readOnly = true)
class StoredClinicTimes implements ClinicTimes {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final Roster roster;
    private final SystemSettings settings;

    StoredClinicTimes(JdbcClient jdbc, Roster roster, SystemSettings settings) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.settings = settings;
    }

    @Override
    public Map<String, ClinicCalendar> calendars(Collection<String> physicianIds) {
        List<String> ids = physicianIds.stream().distinct().toList();
        Map<String, List<ClinicTime>> times = new HashMap<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            read(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .forEach(time -> times.computeIfAbsent(time.physicianId(), id -> new ArrayList<>())
                            .add(time));
        }
        Map<String, ZoneId> zones = zones(times.keySet());
        return ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        id -> new ClinicCalendar(
                                zones.getOrDefault(id, settings.timeZone()), times.getOrDefault(id, List.of()))));
    }

    @Override
    public ClinicCalendar calendar(String physicianId, String siteId) {
        List<ClinicTime> times = read(List.of(physicianId));
        ZoneId zone = times.isEmpty()
                ? settings.timeZone()
                : roster.site(siteId).map(SiteView::timeZone).orElse(settings.timeZone());
        return new ClinicCalendar(zone, times);
    }

    private Map<String, ZoneId> zones(Collection<String> physicianIds) {
        if (physicianIds.isEmpty()) {
            return Map.of();
        }
        Map<String, ZoneId> ofSites =
                roster.sites().stream().collect(Collectors.toMap(SiteView::siteId, SiteView::timeZone));
        return roster.physiciansOf(physicianIds).stream()
                .collect(Collectors.toMap(
                        PhysicianView::physicianId,
                        person -> ofSites.getOrDefault(person.siteId(), settings.timeZone())));
    }

    private List<ClinicTime> read(List<String> physicianIds) {
        return jdbc.sql(
                        """
                        select physician_id, kind, weekday, from_time, until_time, from_day, until_day, note
                          from clinic_time where physician_id in (:ids)
                         order by physician_id, kind desc, weekday, from_time, from_day, id
                        """)
                .param("ids", physicianIds)
                .query(StoredClinicTimes::time)
                .list();
    }

    private static ClinicTime time(ResultSet row, int number) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new ClinicTime(
                row.getString("physician_id"),
                kind,
                kind == Kind.WEEKLY ? DayOfWeek.of(row.getInt("weekday")) : null,
                row.getObject("from_time", LocalTime.class),
                row.getObject("until_time", LocalTime.class),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                row.getString("note"));
    }
}
