package health.sts.review.metric;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All metrics that the parts of the application offer, in the order of domain chapter 4. */
@Component
public class MetricRegistry {

    private final Map<String, Metric> metrics = new LinkedHashMap<>();

    MetricRegistry(List<MetricCatalog> catalogs) {
        catalogs.stream()
                .map(MetricCatalog::metrics)
                .flatMap(Collection::stream)
                .sorted(MetricOrder.OF_METRICS)
                .forEach(this::add);
    }

    /** All of them. */
    public List<Metric> all() {
        return List.copyOf(metrics.values());
    }

    /** One of them. */
    public Optional<Metric> find(String id) {
        return Optional.ofNullable(metrics.get(id));
    }

    private void add(Metric metric) {
        if (metrics.put(metric.id(), metric) != null) {
            throw new IllegalStateException("Two parts offer a metric " + metric.id() + "; each id has one owner.");
        }
        if ((metric.sql() == null) == (metric.whyNot() == null)) {
            throw new IllegalStateException("Metric " + metric.id()
                    + " needs either a statement or the reason why its records are not kept yet, and not both.");
        }
    }
}
