package health.sts.review.outcome;

import health.sts.review.LastRead;
import health.sts.review.OutcomeLevel;
import health.sts.review.ReviewSettings;
import health.sts.review.SmallCells;
import health.sts.review.metric.Metric;
import health.sts.review.outcome.OutcomeView.Column;
import health.sts.review.outcome.OutcomeView.Figure;
import health.sts.review.outcome.OutcomeView.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The chain of what learners of classes came to, summed up by class or by any other group of classes. Two statements. */
@Component
class ChainOfClasses {

    /** How many readings' sums are remembered; of 6,000 classes they take about two megabytes each. */
    private static final int REMEMBERED = 8;

    private final LastRead<Asked, Map<String, Map<String, Sums>>> last = new LastRead<>(REMEMBERED);
    private final TaughtReads reads;
    private final ReviewSettings settings;

    ChainOfClasses(TaughtReads reads, ReviewSettings settings) {
        this.reads = reads;
        this.settings = settings;
    }

    /**
     * The figures of some groups of classes.
     *
     * @param sums by metric and group
     * @param hidden groups too small to be shown, by metric
     */
    record Chain(
            List<Column> columns, Map<String, Map<String, Sums>> sums, Map<String, Set<String>> hidden, int least) {

        /** Of one group. */
        List<Figure> of(String group) {
            return columns.stream()
                    .map(Column::metric)
                    .map(metric -> figure(
                            metric,
                            sums.getOrDefault(metric.id(), Map.of()).getOrDefault(group, Sums.NONE),
                            hidden.getOrDefault(metric.id(), Set.of()).contains(group)))
                    .toList();
        }

        /** Of all groups together. */
        Row whole() {
            return new Row(
                    "all",
                    "All classes",
                    "",
                    null,
                    columns.stream()
                            .map(Column::metric)
                            .map(metric -> whole(
                                    metric,
                                    sums.getOrDefault(metric.id(), Map.of()).values()))
                            .toList());
        }

        /** How many learners of a group took the test. */
        int tested(String group) {
            return sums.getOrDefault("TR1", Map.of())
                    .getOrDefault(group, Sums.NONE)
                    .people();
        }

        private Figure whole(Metric metric, Collection<Sums> parts) {
            Sums all = parts.stream().reduce(Sums.NONE, Sums::plus);
            return figure(metric, all, guarded(metric) && all.people() > 0 && all.people() < least);
        }

        private Figure figure(Metric metric, Sums found, boolean hide) {
            if (metric.id().equals(ChainMetrics.REACTION)) {
                return ChainFigures.reaction(metric, found);
            }
            return metric.sql() == null
                    ? ChainFigures.none("not kept yet", metric.version())
                    : ChainFigures.summed(metric, found, hide, least);
        }
    }

    /** @param groupOf gives the group of a class; null for a class that belongs to none */
    Chain read(List<Column> columns, Days days, UnaryOperator<String> groupOf) {
        List<Metric> ofRecords = columns.stream()
                .map(Column::metric)
                .filter(metric -> metric.sql() != null && !metric.id().equals(ChainMetrics.REACTION))
                .toList();
        Map<String, Map<String, Sums>> sums =
                new HashMap<>(last.of(Asked.of(ofRecords, days), () -> byClass(ofRecords, days)));
        sums.replaceAll((metric, byClass) -> grouped(byClass, groupOf));
        Map<String, Set<String>> hidden = ofRecords.stream()
                .filter(ChainOfClasses::guarded)
                .collect(Collectors.toMap(Metric::id, metric -> small(sums.getOrDefault(metric.id(), Map.of()))));
        return new Chain(columns, sums, hidden, settings.smallCell());
    }

    /** All of a reading: records that came later do not count, so it stays as it is. */
    private record Asked(List<String> metrics, Days days) {

        static Asked of(List<Metric> metrics, Days days) {
            return new Asked(metrics.stream().map(Metric::id).toList(), days);
        }
    }

    private Map<String, Map<String, Sums>> byClass(List<Metric> metrics, Days days) {
        Map<String, Map<String, Sums>> sums = new HashMap<>(reads.records(metrics, days));
        sums.put(ChainMetrics.REACTION, reads.reactions(days.wave().id(), days));
        return Map.copyOf(sums);
    }

    /** How somebody works in the system is shown of enough people only; how they did at the test is on record anyway. */
    private static boolean guarded(Metric metric) {
        return metric.level() == OutcomeLevel.BEHAVIOUR;
    }

    private Set<String> small(Map<String, Sums> byGroup) {
        Map<String, Integer> people = byGroup.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, group -> group.getValue().people()));
        return SmallCells.hidden(people, settings.smallCell());
    }

    private static Map<String, Sums> grouped(Map<String, Sums> byClass, UnaryOperator<String> groupOf) {
        Map<String, Sums> groups = new HashMap<>();
        byClass.forEach((session, sums) -> {
            String group = groupOf.apply(session);
            if (group != null) {
                groups.merge(group, sums, Sums::plus);
            }
        });
        return groups;
    }
}
