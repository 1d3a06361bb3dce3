package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pulses and the days they stand for: {@code pulse} and {@code pulse_day}. */
@Repository
class PulseStore {

    private static final String SELECT =
            """
            select id, wave_id, review_point, version, opened_at, closes_at, reminded_at, extended_at, closed_at from pulse
            """;

    private final JdbcClient jdbc;

    PulseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever opens a pulse of a wave at the same moment waits here. */
    void lockWave(String waveId) {
        jdbc.sql("select id from wave where id = ? for update")
                .param(waveId)
                .query(String.class)
                .optional();
    }

    Optional<String> idOf(String waveId, ReviewPoint point) {
        return jdbc.sql("select id from pulse where wave_id = ? and review_point = ?")
                .params(waveId, point.name())
                .query(String.class)
                .optional();
    }

    PulseRow get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no pulse " + id + "."));
    }

    Optional<PulseRow> find(String id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(PulseStore::read)
                .optional();
    }

    /** All that take answers, or should have been closed. */
    List<PulseRow> open() {
        return jdbc.sql(SELECT + " where closed_at is null order by closes_at, id")
                .query(PulseStore::read)
                .list();
    }

    List<PulseRow> all() {
        return jdbc.sql(SELECT + " order by opened_at desc, id desc")
                .query(PulseStore::read)
                .list();
    }

    void insert(PulseRow pulse, String openedBy) {
        jdbc.sql(
                        """
                        insert into pulse (id, wave_id, review_point, version, opened_by, opened_at, closes_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        pulse.id(),
                        pulse.waveId(),
                        pulse.point().name(),
                        pulse.version(),
                        openedBy,
                        SqlTime.of(pulse.openedAt()),
                        SqlTime.of(pulse.closesAt()))
                .update();
    }

    /** Adds a day for which the pulse stands, unless it stands for it already. */
    void standsFor(String pulseId, LocalDate untilDay, Instant now) {
        jdbc.sql(
                        """
                        insert into pulse_day (pulse_id, until_day, recorded_at)
                        select p.id, cast(:day as date), cast(:now as timestamp with time zone) from pulse p
                         where p.id = :pulse and not exists
                               (select 1 from pulse_day d where d.pulse_id = p.id and d.until_day = :day)""")
                .param("pulse", pulseId)
                .param("day", untilDay)
                .param("now", SqlTime.of(now))
                .update();
    }

    /** The pulses of a wave by point. */
    List<PulseRow> ofWave(String waveId) {
        return jdbc.sql(SELECT + " where wave_id = ?")
                .param(waveId)
                .query(PulseStore::read)
                .list();
    }

    boolean remind(String id, Instant now) {
        return once(
                "update pulse set reminded_at = :now where id = :id and reminded_at is null and closed_at is null",
                id,
                Map.of("now", SqlTime.of(now)));
    }

    boolean extend(String id, Instant closesAt, Instant now) {
        return once(
                """
                update pulse set extended_at = :now, reminded_at = coalesce(reminded_at, :now), closes_at = :closes
                 where id = :id and extended_at is null and closed_at is null""",
                id,
                Map.of("now", SqlTime.of(now), "closes", SqlTime.of(closesAt)));
    }

    boolean close(String id, Instant now) {
        return once(
                "update pulse set closed_at = :now where id = :id and closed_at is null",
                id,
                Map.of("now", SqlTime.of(now)));
    }

    private boolean once(String sql, String id, Map<String, ?> values) {
        return jdbc.sql(sql).param("id", id).params(values).update() == 1;
    }

    private static PulseRow read(ResultSet row, int n) throws SQLException {
        return new PulseRow(
                row.getString("id"),
                row.getString("wave_id"),
                ReviewPoint.valueOf(row.getString("review_point")),
                row.getInt("version"),
                SqlTime.read(row, "opened_at"),
                SqlTime.read(row, "closes_at"),
                SqlTime.read(row, "reminded_at"),
                SqlTime.read(row, "extended_at"),
                SqlTime.read(row, "closed_at"));
    }
}
