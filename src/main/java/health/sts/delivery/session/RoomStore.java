package health.sts.delivery.session;

import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rooms as their rows have them. */
@Component
class RoomStore {

    private static final String ROOMS =
            """
            select r.id, r.site_id, p.name as site_name, r.name, r.seats, r.active, r.version,
                   (select count(*) from training_session s
                     where s.room_id = r.id and s.state = 'PLANNED' and s.starts_at > :now) as ahead
              from training_room r join site p on p.site_id = r.site_id
            """;
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    RoomStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<RoomView> find(String id) {
        return of(List.of(id)).stream().findFirst();
    }

    List<RoomView> of(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ROOMS + " where r.id in (:ids)")
                .param("ids", ids)
                .param("now", SqlTime.of(clock.instant()))
                .query(RoomStore::room)
                .list();
    }

    /** By site and name; a health system has some hundred. */
    List<RoomView> all(String siteId) {
        return jdbc.sql(ROOMS + " where cast(:site as varchar(64)) is null or r.site_id = :site"
                        + " order by site_name, r.site_id, r.name limit " + MOST)
                .param("site", siteId)
                .param("now", SqlTime.of(clock.instant()))
                .query(RoomStore::room)
                .list();
    }

    void insert(String id, String siteId, String name, int seats) {
        named(() -> jdbc.sql("insert into training_room (id, site_id, name, seats, active, version)"
                        + " values (:id, :site, :name, :seats, true, 0)")
                .param("id", id)
                .param("site", siteId)
                .param("name", name)
                .param("seats", seats)
                .update());
    }

    void update(RoomView room, int version) {
        int rows = named(() -> jdbc.sql("update training_room set name = :name, seats = :seats, active = :active,"
                        + " version = version + 1 where id = :id and version = :version")
                .param("name", room.name())
                .param("seats", room.seats())
                .param("active", room.active())
                .param("id", room.id())
                .param("version", version)
                .update());
        if (rows == 0) {
            throw Refusal.conflict(
                    "Somebody changed this room after you opened it, so nothing was saved. Open it again.");
        }
    }

    /** The largest capacity of a planned session ahead in the room, 0 without any. */
    int largestAhead(String id) {
        return jdbc.sql("select coalesce(max(capacity), 0) from training_session"
                        + " where room_id = :id and state = 'PLANNED' and starts_at > :now")
                .param("id", id)
                .param("now", SqlTime.of(clock.instant()))
                .query(Integer.class)
                .single();
    }

    private static int named(java.util.function.IntSupplier write) {
        try {
            return write.getAsInt();
        } catch (DuplicateKeyException taken) {
            throw Refusal.invalid("name", "This site has a room of this name already. Choose another name.");
        }
    }

    private static RoomView room(ResultSet row, int number) throws SQLException {
        return new RoomView(
                row.getString("id"),
                row.getString("site_id"),
                row.getString("site_name"),
                row.getString("name"),
                row.getInt("seats"),
                row.getBoolean("active"),
                row.getInt("ahead"),
                row.getInt("version"));
    }
}
