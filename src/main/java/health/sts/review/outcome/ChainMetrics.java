package health.sts.review.outcome;

import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricCatalog;
import health.sts.review.outcome.OutcomeView.Column;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The metrics that stand for reaction, test, behaviour and result, in this order. */
@Component
class ChainMetrics {

    static final String REACTION = "TR4";

    private static final List<String> TAUGHT = List.of(REACTION, "TR1", "AD1", "AD6", "AD4");
    private static final List<String> RESULTS = List.of("OU1", "OU2");

    private final List<Column> taught;
    private final List<Column> results;

    ChainMetrics(ObjectProvider<MetricCatalog> catalogs) {
        Map<String, Metric> known = catalogs.orderedStream()
                .flatMap(catalog -> catalog.metrics().stream())
                .collect(Collectors.toMap(Metric::id, Function.identity()));
        taught = columns(TAUGHT, known);
        results = columns(RESULTS, known);
    }

    private static List<Column> columns(List<String> ids, Map<String, Metric> known) {
        return ids.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(metric -> new Column(metric.level(), metric))
                .toList();
    }

    /** What belongs to learners, and so to their classes and trainers. */
    List<Column> taught() {
        return taught;
    }

    /** What belongs to nobody; only kept for a whole and its specialties. */
    List<Column> results() {
        return results;
    }
}
