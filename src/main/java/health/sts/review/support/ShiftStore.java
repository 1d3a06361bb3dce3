package health.sts.review.support;

import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shifts with who is on them; events and attendance are added, never changed. */
@Component
class ShiftStore {

    private static final String SHIFTS =
            """
            select s.*, w.week_no,
                   (select count(*) from shift_place p where p.shift_id = s.id) as taken,
                   (select count(*) from shift_place p where p.shift_id = s.id and p.user_id = :me) as mine
              from support_shift s join support_week w on w.id = s.week_id
            """;

    private final JdbcClient jdbc;

    ShiftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which shifts are asked for; null means all.
     *
     * @param week the number of the week
     * @param endAfter only those that end after this moment
     * @param on only those that this person is on
     * @param without not those that this person is on
     * @param open only those with an open post
     * @param after the id of the last shift of the page before
     */
    record Wanted(
            String waveId,
            String siteId,
            Integer week,
            Instant endAfter,
            String on,
            String without,
            boolean open,
            String after) {}

    Shift get(String id, String me) {
        return jdbc.sql(SHIFTS + " where s.id = :id")
                .param("id", id)
                .param("me", me)
                .query(ShiftStore::shift)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no shift " + id + "."));
    }

    /** In the order of time. */
    List<Shift> list(Wanted wanted, String me, int most) {
        List<String> where = new ArrayList<>(List.of("1 = 1"));
        Map<String, Object> params = new HashMap<>();
        add(where, params, "s.wave_id = :wave", "wave", wanted.waveId());
        add(where, params, "s.site_id = :site", "site", wanted.siteId());
        add(where, params, "w.week_no = :week", "week", wanted.week());
        add(where, params, "s.ends_at > cast(:end as timestamp with time zone)", "end", SqlTime.of(wanted.endAfter()));
        add(
                where,
                params,
                "exists (select 1 from shift_place o where o.shift_id = s.id and o.user_id = :on)",
                "on",
                wanted.on());
        add(
                where,
                params,
                "not exists (select 1 from shift_place o where o.shift_id = s.id and o.user_id = :without)",
                "without",
                wanted.without());
        if (wanted.open()) {
            where.add("s.posts > (select count(*) from shift_place o where o.shift_id = s.id)");
        }
        add(
                where,
                params,
                "(s.starts_at, s.id) > (select a.starts_at, a.id from support_shift a where a.id = :after)",
                "after",
                wanted.after());
        return jdbc.sql(SHIFTS + " where " + String.join(" and ", where) + " order by s.starts_at, s.id limit " + most)
                .params(params)
                .param("me", me)
                .query(ShiftStore::shift)
                .list();
    }

    /** Shifts of a person that overlap with a time; half-open, so that back to back is free. */
    List<Shift> overlapping(String userId, Instant from, Instant until) {
        return jdbc.sql(
                        SHIFTS
                                + """
                         where s.starts_at < :until and s.ends_at > :from
                           and exists (select 1 from shift_place o where o.shift_id = s.id and o.user_id = :me)
                         order by s.starts_at
                        """)
                .param("me", userId)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .query(ShiftStore::shift)
                .list();
    }

    /** Hours of a person in a wave, taken or done; shifts at which they were not are left out. */
    BigDecimal hours(String userId, String waveId) {
        return jdbc.sql(
                        """
                        select coalesce(sum(p.hours), 0) from shift_place p join support_shift s on s.id = p.shift_id
                         where p.user_id = :user and s.wave_id = :wave
                           and not exists (select 1 from shift_attendance a where a.shift_id = p.shift_id
                                              and a.user_id = p.user_id and a.attended = false)
                        """)
                .param("user", userId)
                .param("wave", waveId)
                .query(BigDecimal.class)
                .single();
    }

    List<ShiftPlace> places(String shiftId) {
        return jdbc.sql(
                        """
                        select p.*, a.attended, a.reason, a.confirmed_by, a.confirmed_at from shift_place p
                          left join shift_attendance a on a.shift_id = p.shift_id and a.user_id = p.user_id
                         where p.shift_id = :id order by p.taken_at, p.user_id
                        """)
                .param("id", shiftId)
                .query(ShiftStore::place)
                .list();
    }

    List<ShiftEvent> events(String shiftId) {
        return jdbc.sql("select * from shift_event where shift_id = :id order by done_at, id")
                .param("id", shiftId)
                .query((row, number) -> new ShiftEvent(
                        ShiftEventKind.valueOf(row.getString("kind")),
                        row.getString("user_id"),
                        row.getString("reason"),
                        row.getString("done_by"),
                        SqlTime.read(row, "done_at")))
                .list();
    }

    void put(ShiftPlace place) {
        jdbc.sql(
                        """
                        insert into shift_place (shift_id, user_id, physician_id, specialty_code, hours, taken_at)
                        values (:shift, :user, :physician, :specialty, :hours, :at)
                        """)
                .param("shift", place.shiftId())
                .param("user", place.userId())
                .param("physician", place.physicianId())
                .param("specialty", place.specialtyCode())
                .param("hours", place.hours())
                .param("at", SqlTime.of(place.takenAt()))
                .update();
    }

    /** Whether they were on it. */
    boolean remove(String shiftId, String userId) {
        return jdbc.sql("delete from shift_place where shift_id = :shift and user_id = :user")
                        .param("shift", shiftId)
                        .param("user", userId)
                        .update()
                == 1;
    }

    void note(String shiftId, ShiftEvent event) {
        jdbc.sql(
                        """
                        insert into shift_event (id, shift_id, user_id, kind, reason, done_by, done_at)
                        values (:id, :shift, :user, :kind, :reason, :by, :at)
                        """)
                .param("id", Ids.next("SHE"))
                .param("shift", shiftId)
                .param("user", event.userId())
                .param("kind", event.kind().name())
                .param("reason", event.reason())
                .param("by", event.by())
                .param("at", SqlTime.of(event.at()))
                .update();
    }

    void attended(ShiftPlace place) {
        jdbc.sql(
                        """
                        insert into shift_attendance (shift_id, user_id, physician_id, attended, hours, reason,
                            confirmed_by, confirmed_at)
                        values (:shift, :user, :physician, :attended, :hours, :reason, :by, :at)
                        """)
                .param("shift", place.shiftId())
                .param("user", place.userId())
                .param("physician", place.physicianId())
                .param("attended", place.attended())
                .param("hours", place.hours())
                .param("reason", place.reason())
                .param("by", place.confirmedBy())
                .param("at", SqlTime.of(place.confirmedAt()))
                .update();
    }

    private static void add(
            List<String> where, Map<String, Object> params, String condition, String name, Object value) {
        if (value != null) {
            where.add(condition);
            params.put(name, value);
        }
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getString("id"),
                row.getString("wave_id"),
                row.getInt("week_no"),
                row.getString("site_id"),
                SqlTime.read(row, "starts_at"),
                SqlTime.read(row, "ends_at"),
                ZoneId.of(row.getString("zone")),
                row.getInt("posts"),
                row.getInt("taken"),
                row.getInt("mine") > 0);
    }

    private static ShiftPlace place(ResultSet row, int number) throws SQLException {
        return new ShiftPlace(
                row.getString("shift_id"),
                row.getString("user_id"),
                row.getString("physician_id"),
                row.getString("specialty_code"),
                row.getBigDecimal("hours"),
                SqlTime.read(row, "taken_at"),
                row.getObject("attended", Boolean.class),
                row.getString("reason"),
                row.getString("confirmed_by"),
                SqlTime.read(row, "confirmed_at"));
    }
}
