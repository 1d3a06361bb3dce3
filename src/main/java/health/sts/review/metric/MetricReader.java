package health.sts.review.metric;

import health.sts.review.ReviewSettings;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs the statement of a metric once and sums its records up, for the whole and for each specialty at the same time; rows
 * pass by and are not kept. A record that does not count for a reason that the definition does not list is refused, so no
 * failure can disappear without a listed reason.
 */
@Component
class MetricReader {

    private static final int FETCH = 1_000;
    private static final int PATIENCE_SECONDS = 300;

    private final JdbcClient jdbc;
    private final ReviewSettings settings;

    MetricReader(DataSource source, ReviewSettings settings) {
        JdbcTemplate streaming = new JdbcTemplate(source);
        streaming.setFetchSize(FETCH);
        streaming.setQueryTimeout(PATIENCE_SECONDS);
        this.jdbc = JdbcClient.create(streaming);
        this.settings = settings;
    }

    Breakdown read(Metric metric, Stretch stretch) {
        RecordSum whole = new RecordSum(metric.unit());
        Map<String, RecordSum> parts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        jdbc.sql(metric.sql()).params(stretch.parameters()).query(row -> {
            MetricRecord record = MetricRecord.of(row, 0);
            check(metric, record);
            if (!seen.add(record.id())) {
                throw new IllegalStateException("Metric %s gives record %s twice, so it would count twice."
                        .formatted(metric.id(), record.id()));
            }
            byte[] digest = record.digest();
            whole.add(record, digest);
            parts.computeIfAbsent(record.specialtyCode(), code -> new RecordSum(metric.unit()))
                    .add(record, digest);
        });
        return breakdown(metric, stretch, whole, parts);
    }

    private Breakdown breakdown(Metric metric, Stretch stretch, RecordSum whole, Map<String, RecordSum> parts) {
        Map<String, Figure> figures = new HashMap<>();
        parts.forEach((code, sum) -> figures.put(code, sum.figure(stretch.days())));
        Figure all = whole.figure(stretch.days());
        Breakdown read = new Breakdown(all, figures);
        Breakdown shown = metric.anonymous() ? read.without(settings.smallCell()) : read;
        shown.parts().remove(null);
        return shown;
    }

    private static void check(Metric metric, MetricRecord record) {
        if (record.excluded() != null && !metric.exclusions().contains(record.excluded())) {
            throw new IllegalStateException(
                    "Metric %s excludes record %s for the reason '%s', which its definition does not list."
                            .formatted(metric.id(), record.id(), record.excluded()));
        }
        if (record.numerator() == null || record.denominator() == null) {
            throw new IllegalStateException(
                    "Metric %s gives record %s without numerator or denominator.".formatted(metric.id(), record.id()));
        }
    }
}
