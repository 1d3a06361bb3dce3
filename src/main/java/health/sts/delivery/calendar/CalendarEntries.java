package health.sts.delivery.calendar;

import health.sts.delivery.calendar.CalendarEntry.Key;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code calendar_entry}, and who has a seat; rows of a session change under the lock of the session. */
@Repository
class CalendarEntries {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    CalendarEntries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Entries by session and person. */
    Map<Key, CalendarEntry> ofSessions(Collection<String> sessionIds) {
        return sessionIds.isEmpty() ? Map.of() : byKey("session_id in (:ids)", Map.of("ids", sessionIds));
    }

    /** Entries of these people in these sessions. */
    Map<Key, CalendarEntry> of(Collection<String> sessionIds, Collection<String> userIds) {
        return sessionIds.isEmpty()
                ? Map.of()
                : byKey("session_id in (:ids) and user_id in (:users)", Map.of("ids", sessionIds, "users", userIds));
    }

    /** Who has a seat in these sessions, without the waiting lists. */
    Set<Key> seats(Collection<String> sessionIds) {
        return sessionIds.isEmpty() ? Set.of() : seats("", Map.of("ids", sessionIds));
    }

    /** Which of these people have a seat. */
    Set<Key> seats(Collection<String> sessionIds, Collection<String> userIds) {
        return sessionIds.isEmpty()
                ? Set.of()
                : seats(" and user_id in (:users)", Map.of("ids", sessionIds, "users", userIds));
    }

    void insert(List<CalendarEntry> entries) {
        batches.batchUpdate(
                "insert into calendar_entry (part, sequence, invited, changed_at, session_id, user_id) values (?, ?, ?, ?, ?, ?)",
                rows(entries));
    }

    void update(List<CalendarEntry> entries) {
        batches.batchUpdate(
                "update calendar_entry set part = ?, sequence = ?, invited = ?, changed_at = ? where session_id = ? and user_id = ?",
                rows(entries));
    }

    private Map<Key, CalendarEntry> byKey(String condition, Map<String, ?> params) {
        Map<Key, CalendarEntry> found = new HashMap<>();
        jdbc.sql("select session_id, user_id, part, sequence, invited, changed_at from calendar_entry where "
                        + condition)
                .params(params)
                .query(CalendarEntries::entry)
                .list()
                .forEach(entry -> found.put(entry.key(), entry));
        return found;
    }

    private Set<Key> seats(String condition, Map<String, ?> params) {
        return new HashSet<>(
                jdbc.sql("select session_id, user_id from seat where waiting_no = 0 and session_id in (:ids)"
                                + condition)
                        .params(params)
                        .query((row, n) -> key(row))
                        .list());
    }

    private static List<Object[]> rows(List<CalendarEntry> entries) {
        return entries.stream()
                .map(entry -> new Object[] {
                    entry.part().name(),
                    entry.sequence(),
                    entry.invited(),
                    SqlTime.of(entry.changedAt()),
                    entry.key().sessionId(),
                    entry.key().userId()
                })
                .toList();
    }

    private static CalendarEntry entry(ResultSet row, int n) throws SQLException {
        return new CalendarEntry(
                key(row),
                Part.valueOf(row.getString("part")),
                row.getInt("sequence"),
                row.getBoolean("invited"),
                SqlTime.read(row, "changed_at"));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString("session_id"), row.getString("user_id"));
    }
}
