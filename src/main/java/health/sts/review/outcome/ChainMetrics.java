package health.sts.review.outcome;

import health.sts.review.metric.MetricRegistry;
import health.sts.review.outcome.OutcomeView.Column;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The metrics that stand for reaction, test, behaviour and result, in this order. */
@Component
class ChainMetrics {

    static final String REACTION = "TR4";

    private static final List<String> TAUGHT = List.of(REACTION, "TR1", "AD1", "AD6", "AD4");
    private static final List<String> RESULTS = List.of("OU1", "OU2");

    private final List<Column> taught;
    private final List<Column> results;

    ChainMetrics(MetricRegistry registry) {
        taught = columns(TAUGHT, registry);
        results = columns(RESULTS, registry);
    }

    private static List<Column> columns(List<String> ids, MetricRegistry registry) {
        return ids.stream()
                .map(registry::find)
                .flatMap(Optional::stream)
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
