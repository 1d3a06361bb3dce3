package health.sts.review.wave;

import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricCatalog;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The metrics of all parts as reviews speak of them. */
@Component
class ReviewMetrics {

    private final ObjectProvider<MetricCatalog> catalogs;

    ReviewMetrics(ObjectProvider<MetricCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    /** By id, in the order of ids. */
    Map<String, Metric> all() {
        Map<String, Metric> metrics = new TreeMap<>();
        catalogs.stream()
                .map(MetricCatalog::metrics)
                .flatMap(List::stream)
                .forEach(metric -> metrics.put(metric.id(), metric));
        return metrics;
    }

    /** "AD1 Encounter closure". */
    String title(String id) {
        return Optional.ofNullable(all().get(id))
                .map(metric -> metric.id() + " " + metric.name())
                .orElse(id);
    }

    /** "91.2 % (n 540)". */
    String value(Snapshot snapshot) {
        Metric metric = all().get(snapshot.metricId());
        return value(snapshot, metric == null ? "" : metric.unit().symbol());
    }

    static String value(Snapshot snapshot, String symbol) {
        if (snapshot.hidden()) {
            return "hidden, too few answered";
        }
        if (snapshot.value() == null) {
            return "no value (n 0)";
        }
        String number = number(snapshot.value());
        return "%s%s (n %,d)".formatted(number, symbol.isEmpty() ? "" : " " + symbol, snapshot.records());
    }

    /** "at least 95 %"; empty where nothing is judged at all. */
    static String target(Target target, String symbol) {
        String number =
                target.value() == null ? "" : " " + number(target.value()) + (symbol.isEmpty() ? "" : " " + symbol);
        String from = target.from() == null ? "" : " from " + target.from().title() + " on";
        return switch (target.kind()) {
            case AT_LEAST -> "at least" + number + from;
            case AT_MOST -> "at most" + number + from;
            case BELOW -> "below" + number + from;
            case BASELINE_PLUS -> "baseline plus" + number + from;
            case NOT_ABOVE_BASELINE -> "not above the baseline" + from;
            case TREND -> "watched, not judged";
        };
    }

    private static String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
