package health.sts.review.outcome;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.Aim;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricRegistry;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.outcome.ScorecardView.Column;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The three aims in figures, all of them kept readings: nothing is computed here, so the page says what was published. */
@Service
@Transactional(readOnly = true)
public class Scorecard {

    /** The address of all waves together. */
    static final String ALL = "all";

    private final Waves waves;
    private final Readings readings;
    private final List<Metric> metrics;

    Scorecard(Waves waves, Readings readings, MetricRegistry registry) {
        this.waves = waves;
        this.readings = readings;
        this.metrics = registry.all();
    }

    /**
     * At most three statements.
     *
     * @param asked a wave's id or {@code all}; empty for all waves, or the wave that went live last where all were never read
     * @param point null for the newest that was read
     */
    public ScorecardView of(String asked, ReviewPoint point) {
        List<WaveDate> all = waves.dates();
        WaveDate wave = named(all, asked);
        Map<String, List<Snapshot>> series = series(wave);
        if (asked.isBlank() && series.isEmpty()) {
            wave = all.stream()
                    .filter(one -> one.daysToGo() <= 0)
                    .max(Comparator.comparing(WaveDate::goLiveDate).thenComparing(WaveDate::id))
                    .orElse(null);
            series = wave == null ? series : series(wave);
        }
        return view(all, wave, point, series);
    }

    private static WaveDate named(List<WaveDate> all, String asked) {
        return asked.isBlank() || asked.equals(ALL)
                ? null
                : all.stream()
                        .filter(wave -> wave.id().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> Refusal.notFound("There is no wave " + asked + "."));
    }

    private Map<String, List<Snapshot>> series(WaveDate wave) {
        Map<String, List<Snapshot>> byMetric = new LinkedHashMap<>();
        readings.series(metrics.stream().map(Metric::id).toList(), wave == null ? null : wave.id())
                .forEach(kept -> byMetric.computeIfAbsent(kept.metricId(), id -> new ArrayList<>())
                        .add(kept));
        byMetric.replaceAll((id, kept) -> newestOfEach(kept));
        return byMetric;
    }

    /** A point that was read again counts as it was read last. */
    private static List<Snapshot> newestOfEach(List<Snapshot> oldestFirst) {
        Map<Object, Snapshot> newest = new LinkedHashMap<>();
        oldestFirst.forEach(kept -> newest.put(kept.point() == null ? kept.until() : kept.point(), kept));
        return newest.values().stream()
                .sorted(Comparator.comparing(Snapshot::until))
                .toList();
    }

    private ScorecardView view(
            List<WaveDate> all, WaveDate wave, ReviewPoint asked, Map<String, List<Snapshot>> series) {
        List<ReviewPoint> points = series.values().stream()
                .flatMap(Collection::stream)
                .map(Snapshot::point)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        ReviewPoint point =
                wave == null ? null : asked != null ? asked : points.isEmpty() ? null : points.get(points.size() - 1);
        List<Column> columns = Stream.of(Aim.values())
                .map(aim -> new Column(
                        aim,
                        metrics.stream()
                                .filter(metric -> metric.aim() == aim)
                                .map(metric -> tile(metric, point, series.getOrDefault(metric.id(), List.of())))
                                .toList()))
                .toList();
        List<Snapshot> shown = columns.stream()
                .flatMap(column -> column.tiles().stream())
                .map(Tile::newest)
                .filter(Objects::nonNull)
                .toList();
        return new ScorecardView(
                all,
                wave,
                points,
                point,
                shown.stream()
                        .map(Snapshot::asOf)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                shown.stream()
                        .map(Snapshot::from)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                shown.stream()
                        .map(Snapshot::until)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                columns);
    }

    private static Tile tile(Metric metric, ReviewPoint point, List<Snapshot> series) {
        Snapshot newest = series.stream()
                .filter(kept -> point == null || kept.point() == point)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return new Tile(metric, newest, Trend.of(metric, series));
    }
}
