package health.sts.review.metric;

import health.sts.review.metric.ReadingStore.Row;
import health.sts.shared.Ids;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Makes the snapshots of a reading: each metric that has records, as a whole and by specialty, judged by its target. */
@Component
class SnapshotMaker {

    private final MetricRegistry registry;
    private final MetricReader reader;
    private final ReadingStore store;

    SnapshotMaker(MetricRegistry registry, MetricReader reader, ReadingStore store) {
        this.registry = registry;
        this.reader = reader;
        this.store = store;
    }

    List<Row> read(Reading reading) {
        Map<String, BigDecimal> baselines = reading.waveId() == null ? Map.of() : store.baselines(reading.waveId());
        List<Row> rows = new ArrayList<>();
        for (Metric metric : registry.all()) {
            if (metric.sql() != null) {
                Breakdown read = reader.read(metric, reading.stretch());
                rows.add(row(reading, metric, null, read.whole(), baselines));
                new TreeMap<>(read.parts())
                        .forEach((code, part) -> rows.add(row(reading, metric, code, part, baselines)));
            }
        }
        return rows;
    }

    private static Row row(
            Reading reading, Metric metric, String specialtyCode, Figure figure, Map<String, BigDecimal> baselines) {
        Target target = TargetRule.at(metric.targets(), reading.point()).orElse(null);
        BigDecimal baseline = target == null || !TargetRule.compares(target)
                ? null
                : baselines.get(ReadingStore.key(metric.id(), specialtyCode));
        return new Row(
                Ids.next("SNP"),
                metric,
                specialtyCode,
                figure,
                target == null ? null : TargetRule.words(target, metric.unit()),
                baseline,
                TargetRule.reached(target, figure.value(), baseline));
    }
}
