package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of readings and their snapshots; they are added and never changed, which the database keeps too. */
@Component
class ReadingStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    ReadingStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * A snapshot about to be kept.
     *
     * @param target in words; null where none holds
     */
    record Row(
            String id,
            Metric metric,
            String specialtyCode,
            Figure figure,
            String target,
            BigDecimal baseline,
            Boolean reached) {}

    void insert(Reading reading, List<Row> rows) {
        jdbc.sql(
                        """
                        insert into metric_reading (id, wave_id, point, from_day, until_day, from_at, until_at, as_of,
                            taken_by, taken_at)
                        values (:id, :wave, :point, :fromDay, :untilDay, :from, :until, :asOf, :by, :at)
                        """)
                .params(reading.stretch().parameters())
                .param("id", reading.id())
                .param("wave", reading.waveId())
                .param("point", reading.point() == null ? null : reading.point().name())
                .param("by", reading.takenBy())
                .param("at", SqlTime.of(reading.takenAt()))
                .update();
        batches.batchUpdate(
                "insert into metric_reading_wave (reading_id, wave_id) values (:id, :wave)",
                reading.stretch().waves().stream()
                        .map(wave -> new MapSqlParameterSource("id", reading.id()).addValue("wave", wave))
                        .toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                """
                insert into metric_snapshot (id, reading_id, metric_id, version, specialty_code, result, numerator,
                    denominator, records, excluded, hidden, target, baseline, reached, records_sha256)
                values (:id, :reading, :metric, :version, :specialty, :value, :numerator, :denominator, :records, :excluded,
                    :hidden, :target, :baseline, :reached, :sha256)
                """,
                rows.stream().map(row -> parameters(reading, row)).toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "insert into metric_exclusion (snapshot_id, reason, records) values (:id, :reason, :records)",
                rows.stream()
                        .flatMap(row -> row.figure().excluded().entrySet().stream()
                                .map(reason -> new MapSqlParameterSource("id", row.id())
                                        .addValue("reason", reason.getKey())
                                        .addValue("records", reason.getValue())))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<Reading> find(String readingId) {
        List<String> waves = new ArrayList<>();
        return jdbc
                .sql(
                        """
                        select r.*, o.wave_id as of_wave from metric_reading r
                          left join metric_reading_wave o on o.reading_id = r.id where r.id = :id
                        """)
                .param("id", readingId)
                .query((row, number) -> {
                    Optional.ofNullable(row.getString("of_wave")).ifPresent(waves::add);
                    return reading(row, List.copyOf(waves));
                })
                .list()
                .stream()
                .reduce((some, all) -> all);
    }

    /** How many records of a snapshot do not count, by reason. */
    SortedMap<String, Integer> exclusions(String snapshotId) {
        SortedMap<String, Integer> reasons = new TreeMap<>();
        jdbc.sql("select reason, records from metric_exclusion where snapshot_id = :id")
                .param("id", snapshotId)
                .query(row -> {
                    reasons.put(row.getString("reason"), row.getInt("records"));
                });
        return reasons;
    }

    private static SqlParameterSource parameters(Reading reading, Row row) {
        Figure figure = row.figure();
        return new MapSqlParameterSource("id", row.id())
                .addValue("reading", reading.id())
                .addValue("metric", row.metric().id())
                .addValue("version", row.metric().version())
                .addValue("specialty", row.specialtyCode())
                .addValue("value", figure.value())
                .addValue("numerator", figure.numerator())
                .addValue("denominator", figure.denominator())
                .addValue("records", figure.records())
                .addValue("excluded", figure.excludedRecords())
                .addValue("hidden", figure.hidden())
                .addValue("target", row.target())
                .addValue("baseline", row.baseline())
                .addValue("reached", row.reached())
                .addValue("sha256", figure.sha256());
    }

    private static Reading reading(ResultSet row, List<String> waves) throws SQLException {
        return new Reading(
                row.getString("id"),
                row.getString("wave_id"),
                point(row),
                new Stretch(
                        waves,
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("until_day", LocalDate.class),
                        SqlTime.read(row, "from_at"),
                        SqlTime.read(row, "until_at"),
                        SqlTime.read(row, "as_of")),
                row.getString("taken_by"),
                SqlTime.read(row, "taken_at"));
    }

    static ReviewPoint point(ResultSet row) throws SQLException {
        String name = row.getString("point");
        return name == null ? null : ReviewPoint.valueOf(name);
    }

    /** Baselines of a wave by metric id and specialty code, from its newest reading before go-live. */
    Map<String, BigDecimal> baselines(String waveId) {
        Map<String, BigDecimal> values = new HashMap<>();
        jdbc.sql(
                        """
                        select s.metric_id, s.specialty_code, s.result from metric_snapshot s
                         where s.result is not null and s.reading_id = (select r.id from metric_reading r
                                 where r.wave_id = :wave and r.point = 'BASELINE' order by r.number desc limit 1)
                        """)
                .param("wave", waveId)
                .query(row -> {
                    values.put(
                            key(row.getString("metric_id"), row.getString("specialty_code")),
                            row.getBigDecimal("result"));
                });
        return values;
    }

    static String key(String metricId, String specialtyCode) {
        return metricId + " " + specialtyCode;
    }
}
