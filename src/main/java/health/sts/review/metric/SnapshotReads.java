package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kept figures as others ask for them; one statement each. */
@Component
class SnapshotReads {

    private static final String COLUMNS =
            """
            select s.id, s.reading_id, s.metric_id, s.version, r.wave_id, r.point, s.specialty_code, r.from_day,
                   r.until_day, r.as_of, s.result, s.numerator, s.denominator, s.records, s.excluded, s.hidden, s.reached
              from metric_snapshot s join metric_reading r on r.id = s.reading_id
            """;

    private final JdbcClient jdbc;

    SnapshotReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Snapshot> find(String snapshotId) {
        return jdbc.sql(COLUMNS + " where s.id = :id")
                .param("id", snapshotId)
                .query(SnapshotReads::snapshot)
                .optional();
    }

    /** The whole of the newest reading; each of these may be null. */
    List<Snapshot> newest(String waveId, ReviewPoint point) {
        return jdbc.sql(COLUMNS + newestReading(waveId, point) + " and s.specialty_code is null order by s.metric_id")
                .params(parameters(waveId, point))
                .query(SnapshotReads::snapshot)
                .list();
    }

    List<Snapshot> newestParts(Collection<String> metricIds, String waveId, ReviewPoint point) {
        if (metricIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + newestReading(waveId, point)
                        + " and s.specialty_code is not null and s.metric_id in (:metrics)"
                        + " order by s.metric_id, s.specialty_code")
                .params(parameters(waveId, point))
                .param("metrics", metricIds)
                .query(SnapshotReads::snapshot)
                .list();
    }

    List<Snapshot> series(Collection<String> metricIds, String waveId) {
        if (metricIds.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + " where s.metric_id in (:metrics) and s.specialty_code is null and "
                        + (waveId == null ? "r.wave_id is null" : "r.wave_id = :wave")
                        + " order by r.as_of, r.number, s.metric_id")
                .params(parameters(waveId, null))
                .param("metrics", metricIds)
                .query(SnapshotReads::snapshot)
                .list();
    }

    Optional<KeptFigures.Place> newestPlace() {
        return jdbc.sql("select wave_id, point from metric_reading order by number desc limit 1")
                .query((row, number) -> new KeptFigures.Place(row.getString("wave_id"), ReadingStore.point(row)))
                .optional();
    }

    /** The parts of the same reading. */
    List<Snapshot> partsOf(Snapshot whole) {
        return jdbc.sql(COLUMNS + " where s.reading_id = :reading and s.metric_id = :metric"
                        + " and s.specialty_code is not null order by s.specialty_code")
                .param("reading", whole.readingId())
                .param("metric", whole.metricId())
                .query(SnapshotReads::snapshot)
                .list();
    }

    /** The hash over the records, the target in words and the baseline of a snapshot. */
    Judged judged(String snapshotId) {
        return jdbc.sql("select target, baseline, records_sha256 from metric_snapshot where id = :id")
                .param("id", snapshotId)
                .query((row, number) -> new Judged(
                        row.getString("target"), row.getBigDecimal("baseline"), row.getString("records_sha256")))
                .single();
    }

    record Judged(String target, BigDecimal baseline, String sha256) {}

    private static String newestReading(String waveId, ReviewPoint point) {
        return " where r.id = (select n.id from metric_reading n where "
                + (waveId == null ? "n.wave_id is null" : "n.wave_id = :wave")
                + (point == null ? "" : " and n.point = :point")
                + " order by n.number desc limit 1)";
    }

    private static Map<String, Object> parameters(String waveId, ReviewPoint point) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("wave", waveId);
        parameters.put("point", point == null ? null : point.name());
        return parameters;
    }

    private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
        return new Snapshot(
                row.getString("id"),
                row.getString("reading_id"),
                row.getString("metric_id"),
                row.getInt("version"),
                row.getString("wave_id"),
                ReadingStore.point(row),
                row.getString("specialty_code"),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                SqlTime.read(row, "as_of"),
                row.getBigDecimal("result"),
                row.getBigDecimal("numerator"),
                row.getBigDecimal("denominator"),
                row.getInt("records"),
                row.getInt("excluded"),
                row.getBoolean("hidden"),
                row.getObject("reached", Boolean.class));
    }
}
