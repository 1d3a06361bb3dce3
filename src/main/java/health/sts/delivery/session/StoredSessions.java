package health.sts.delivery.session;

import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads sessions as their rows have them. */
@Component
class StoredSessions implements SessionReads {

    /** All columns of a view; the room's name is read beside the row, so that the row alone is locked. */
    static final String COLUMNS =
            "s.*, (select r.name from training_room r where r.id = s.room_id) as room_name from training_session s";

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;

    StoredSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SessionView get(String sessionId) {
        return find(sessionId).orElseThrow(() -> missing(sessionId));
    }

    @Override
    public Optional<SessionView> find(String sessionId) {
        return jdbc.sql("select " + COLUMNS + " where s.id = :id")
                .param("id", sessionId)
                .query(StoredSessions::view)
                .optional();
    }

    @Override
    public List<SessionView> of(Collection<String> sessionIds) {
        List<String> ids = sessionIds.stream().distinct().sorted().toList();
        List<SessionView> sessions = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            sessions.addAll(jdbc.sql("select " + COLUMNS + " where s.id in (:ids)")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .query(StoredSessions::view)
                    .list());
        }
        sessions.sort(Comparator.comparing(SessionView::startsAt).thenComparing(SessionView::sessionId));
        return sessions;
    }

    @Override
    public SessionView lock(String sessionId) {
        return jdbc.sql("select " + COLUMNS + " where s.id = :id for update")
                .param("id", sessionId)
                .query(StoredSessions::view)
                .optional()
                .orElseThrow(() -> missing(sessionId));
    }

    static SessionView view(ResultSet row, int number) throws SQLException {
        return new SessionView(
                row.getString("id"),
                row.getString("wave_id"),
                row.getString("specialty_code"),
                SessionKind.valueOf(row.getString("kind")),
                row.getString("site_id"),
                row.getString("room_id"),
                row.getString("room_name"),
                row.getString("link"),
                SqlTime.read(row, "starts_at"),
                SqlTime.read(row, "ends_at"),
                ZoneId.of(row.getString("zone")),
                row.getInt("capacity"),
                row.getString("lead_physician_id"),
                row.getString("lead_user_id"),
                row.getString("co_user_id"),
                SessionState.valueOf(row.getString("state")),
                row.getInt("sequence"),
                row.getString("series_id"),
                row.getInt("taken"),
                row.getInt("waiting"),
                row.getString("cancelled_reason"),
                row.getInt("version"));
    }

    private static Refusal missing(String sessionId) {
        return Refusal.notFound("There is no session " + sessionId + ".");
    }
}
