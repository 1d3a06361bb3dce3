package health.sts.review.metric;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps each version of each definition once, and refuses to start where a kept version now says something else: what was
 * read by it could not be recomputed any more. Nodes that start at the same moment may all try.
 */
@Component
class DefinitionsAtStart implements SmartInitializingSingleton {

    private final MetricRegistry registry;
    private final DefinitionStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DefinitionsAtStart(
            MetricRegistry registry, DefinitionStore store, PlatformTransactionManager transactions, Clock clock) {
        this.registry = registry;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        keep(registry.all());
    }

    void keep(List<Metric> metrics) {
        Map<String, KeptMetric> kept =
                store.all().stream().collect(Collectors.toMap(one -> key(one.metric()), Function.identity()));
        metrics.forEach(metric -> check(metric, kept.computeIfAbsent(key(metric), absent -> add(metric))));
    }

    private KeptMetric add(Metric metric) {
        KeptMetric kept = new KeptMetric(
                metric, DefinitionHash.of(metric), clock.instant().truncatedTo(ChronoUnit.MICROS));
        try {
            transaction.executeWithoutResult(status -> store.insert(kept));
            return kept;
        } catch (DuplicateKeyException anotherNode) {
            return store.find(metric.id(), metric.version()).orElseThrow();
        }
    }

    private static void check(Metric metric, KeptMetric kept) {
        if (!kept.sha256().equals(DefinitionHash.of(metric))) {
            throw new IllegalStateException(
                    ("The definition of metric %s, version %d, is not the one that was kept on %s. Readings were taken by that"
                                    + " one. Give the changed definition version %d, or take the change back.")
                            .formatted(metric.id(), metric.version(), kept.keptAt(), metric.version() + 1));
        }
    }

    private static String key(Metric metric) {
        return metric.id() + " " + metric.version();
    }
}
