package health.sts.review.outcome;

import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.review.OutcomeLevel;
import health.sts.review.ReviewPoint;
import health.sts.review.ReviewSettings;
import health.sts.review.SmallCells;
import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.outcome.OutcomeView.Column;
import health.sts.review.outcome.OutcomeView.Figure;
import health.sts.review.outcome.OutcomeView.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The chain by specialty: kept readings, so a row says what was published. Three statements. */
@Component
class ChainOfSpecialties {

    private final Readings readings;
    private final SpecialtyPeople people;
    private final Roster roster;
    private final ReviewSettings settings;

    ChainOfSpecialties(Readings readings, SpecialtyPeople people, Roster roster, ReviewSettings settings) {
        this.readings = readings;
        this.people = people;
        this.roster = roster;
        this.settings = settings;
    }

    /** What was read, and how many physicians stand behind it. */
    private record Read(
            Map<String, Map<String, Snapshot>> snapshots,
            Map<String, Map<String, Integer>> people,
            Map<String, Set<String>> hidden) {

        Snapshot snapshot(Metric metric, String specialty) {
            return snapshots.getOrDefault(metric.id(), Map.of()).get(specialty);
        }
    }

    /** By name. */
    List<Row> rows(List<Column> columns, ReviewPoint point, Days days, Sight sight) {
        List<Metric> metrics = columns.stream().map(Column::metric).toList();
        Read read = read(metrics, point, days);
        Map<String, String> names =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        return read.snapshots().values().stream()
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .filter(sight::includesSpecialty)
                .map(code -> row(code, names.getOrDefault(code, code), metrics, read))
                .sorted(Comparator.comparing(Row::title).thenComparing(Row::key))
                .toList();
    }

    /** The wave as a whole, from its readings at the point. */
    Row whole(List<Column> columns, Map<String, Snapshot> atPoint) {
        return new Row(
                "all",
                "All specialties",
                "",
                null,
                columns.stream()
                        .map(Column::metric)
                        .map(metric ->
                                ChainFigures.kept(metric, atPoint.get(metric.id()), null, false, settings.smallCell()))
                        .toList());
    }

    private Read read(List<Metric> metrics, ReviewPoint point, Days days) {
        Map<String, Map<String, Snapshot>> snapshots = new HashMap<>();
        readings.bySpecialty(
                        metrics.stream().map(Metric::id).toList(), days.wave().id(), point)
                .forEach(kept -> snapshots
                        .computeIfAbsent(kept.metricId(), id -> new HashMap<>())
                        .put(kept.specialtyCode(), kept));
        List<Metric> behaviour = metrics.stream()
                .filter(metric -> metric.level() == OutcomeLevel.BEHAVIOUR && metric.sql() != null)
                .filter(metric -> snapshots.containsKey(metric.id()))
                .toList();
        Map<String, Map<String, Integer>> counts = people.behind(behaviour, days);
        Map<String, Set<String>> hidden = new HashMap<>();
        counts.forEach((metric, sizes) -> hidden.put(metric, SmallCells.hidden(sizes, settings.smallCell())));
        return new Read(snapshots, counts, hidden);
    }

    private Row row(String code, String name, List<Metric> metrics, Read read) {
        Stream<Figure> figures = metrics.stream()
                .map(metric -> ChainFigures.kept(
                        metric,
                        read.snapshot(metric, code),
                        read.people().getOrDefault(metric.id(), Map.of()).get(code),
                        read.hidden().getOrDefault(metric.id(), Set.of()).contains(code),
                        settings.smallCell()));
        return new Row(code, name, "", null, figures.toList());
    }
}
