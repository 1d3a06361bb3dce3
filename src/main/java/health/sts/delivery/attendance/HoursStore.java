package health.sts.delivery.attendance;

import health.sts.delivery.attendance.Hours.Search;
import health.sts.delivery.attendance.Hours.State;
import health.sts.delivery.attendance.Hours.Sum;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of teaching hours and their confirmations, to which rows are only added. */
@Repository
class HoursStore {

    private static final String NEWEST =
            """
              from teaching_hours h
              join training_session s on s.id = h.session_id
              left join hours_confirmation c on c.hours_id = h.id
             where not exists (select 1 from teaching_hours later
                                where later.session_id = h.session_id and later.number > h.number)
            """;
    private static final String COLUMNS =
            """
            select h.*, s.kind, s.specialty_code, s.starts_at, c.confirmed, c.reason, c.confirmed_by, c.confirmed_at
            """;

    private final JdbcClient jdbc;

    HoursStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Hours as they were logged once.
     *
     * @param confirmed the chief's answer, or null while it is outstanding
     */
    record Logged(
            String id,
            String sessionId,
            int number,
            String physicianId,
            String userId,
            BigDecimal teaching,
            BigDecimal preparation,
            String note,
            Instant loggedAt,
            Boolean confirmed) {

        boolean answered() {
            return confirmed != null;
        }

        boolean givenBack() {
            return Boolean.FALSE.equals(confirmed);
        }
    }

    /**
     * Whose hours a person may read; both null for everybody's.
     *
     * @param userId the trainer
     * @param departments {@code site/specialty} of sessions, besides the trainer's own; empty for none
     */
    record Scope(String userId, List<String> departments) {

        boolean everything() {
            return userId == null;
        }
    }

    /** One row, with the ids of people only. */
    record HoursLine(
            Logged logged,
            String kind,
            String specialtyCode,
            Instant startsAt,
            String reason,
            String answeredBy,
            Instant answeredAt) {}

    Optional<Logged> newest(String sessionId) {
        return jdbc.sql(COLUMNS + NEWEST + " and h.session_id = ?")
                .param(sessionId)
                .query((row, number) -> logged(row))
                .optional();
    }

    List<HoursLine> list(Search search, Scope scope, ZoneId zone, int limit) {
        Map<String, Object> params = new HashMap<>();
        StringBuilder where = new StringBuilder(where(search, scope, zone, params));
        if (search.after() != null) {
            where.append(
                    """
                     and exists (select 1 from teaching_hours last join training_session held on held.id = last.session_id
                                  where last.id = :after and (s.starts_at < held.starts_at
                                     or s.starts_at = held.starts_at and h.id > last.id))
                    """);
            params.put("after", search.after());
        }
        params.put("limit", limit);
        return jdbc.sql(COLUMNS + NEWEST + where + " order by s.starts_at desc, h.id limit :limit")
                .params(params)
                .query((row, number) -> new HoursLine(
                        logged(row),
                        row.getString("kind"),
                        row.getString("specialty_code"),
                        SqlTime.read(row, "starts_at"),
                        row.getString("reason"),
                        row.getString("confirmed_by"),
                        SqlTime.read(row, "confirmed_at")))
                .list();
    }

    Sum sum(Search search, Scope scope, ZoneId zone) {
        Map<String, Object> params = new HashMap<>();
        return jdbc.sql(
                        """
                        select count(*) as sessions, coalesce(sum(h.teaching_hours), 0) as teaching,
                               coalesce(sum(h.preparation_hours), 0) as preparation,
                               coalesce(sum(case when c.confirmed then h.teaching_hours + h.preparation_hours end), 0)
                                   as confirmed
                        """
                                + NEWEST
                                + where(search, scope, zone, params))
                .params(params)
                .query((row, number) -> new Sum(
                        row.getLong("sessions"),
                        row.getBigDecimal("teaching"),
                        row.getBigDecimal("preparation"),
                        row.getBigDecimal("confirmed")))
                .single();
    }

    void add(Logged logged) {
        jdbc.sql(
                        """
                        insert into teaching_hours (id, session_id, number, physician_id, user_id, teaching_hours,
                            preparation_hours, note, logged_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        logged.id(),
                        logged.sessionId(),
                        logged.number(),
                        logged.physicianId(),
                        logged.userId(),
                        logged.teaching(),
                        logged.preparation(),
                        logged.note(),
                        SqlTime.of(logged.loggedAt()))
                .update();
    }

    void answer(String hoursId, boolean confirmed, String reason, String by, Instant at) {
        jdbc.sql(
                        """
                        insert into hours_confirmation (hours_id, confirmed, reason, confirmed_by, confirmed_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(hoursId, confirmed, reason, by, SqlTime.of(at))
                .update();
    }

    private static String where(Search search, Scope scope, ZoneId zone, Map<String, Object> params) {
        StringBuilder where = new StringBuilder();
        if (!scope.everything()) {
            params.put("me", scope.userId());
            if (scope.departments().isEmpty()) {
                where.append(" and h.user_id = :me");
            } else {
                where.append(" and (h.user_id = :me or s.site_id || '/' || s.specialty_code in (:departments))");
                params.put("departments", scope.departments());
            }
        }
        if (search.from() != null) {
            where.append(" and s.starts_at >= :from");
            params.put("from", SqlTime.of(search.from().atStartOfDay(zone).toInstant()));
        }
        if (search.until() != null) {
            where.append(" and s.starts_at < :until");
            params.put(
                    "until",
                    SqlTime.of(search.until().plusDays(1).atStartOfDay(zone).toInstant()));
        }
        if (search.state() != null) {
            where.append(
                    switch (search.state()) {
                        case WAITING -> " and c.hours_id is null";
                        case CONFIRMED -> " and c.confirmed";
                        case GIVEN_BACK -> " and not c.confirmed";
                    });
        }
        return where.toString();
    }

    static State state(Logged logged) {
        if (!logged.answered()) {
            return State.WAITING;
        }
        return logged.givenBack() ? State.GIVEN_BACK : State.CONFIRMED;
    }

    private static Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getString("id"),
                row.getString("session_id"),
                row.getInt("number"),
                row.getString("physician_id"),
                row.getString("user_id"),
                row.getBigDecimal("teaching_hours"),
                row.getBigDecimal("preparation_hours"),
                row.getString("note"),
                SqlTime.read(row, "logged_at"),
                row.getString("confirmed_by") == null ? null : row.getBoolean("confirmed"));
    }
}
