package health.sts.review.outcome;

import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Target;
import health.sts.shared.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * The readings of one metric over time, oldest first.
 *
 * @param line how they are drawn; null where there are not two values
 */
public record Trend(List<Reading> readings, TrendLine line) {

    /** How many readings a line shows. */
    static final int MOST = 24;

    /**
     * One of them.
     *
     * @param label the point, or the last day of the stretch
     * @param figure with its n
     */
    public record Reading(String label, String figure, FigureState state, Snapshot snapshot) {}

    static Trend of(Metric metric, List<Snapshot> oldestFirst) {
        List<Snapshot> shown = oldestFirst.subList(Math.max(0, oldestFirst.size() - MOST), oldestFirst.size());
        return new Trend(
                shown.stream()
                        .map(kept -> new Reading(
                                label(kept), FigureWords.figure(metric, kept), FigureState.of(metric, kept), kept))
                        .toList(),
                TrendLine.of(
                        shown.stream()
                                .map(kept -> kept.hidden() ? null : kept.value())
                                .toList(),
                        border(metric)));
    }

    /** What somebody hears who does not see the line. */
    public String inWords() {
        List<Reading> shown = readings.stream()
                .filter(reading ->
                        !reading.snapshot().hidden() && reading.snapshot().value() != null)
                .toList();
        Reading first = shown.get(0);
        Reading last = shown.get(shown.size() - 1);
        return "From %s (%s) to %s (%s), %d readings"
                .formatted(first.figure(), first.label(), last.figure(), last.label(), readings.size());
    }

    private static String label(Snapshot kept) {
        return kept.point() != null
                ? kept.point().title()
                : "until " + Formats.dayOf(kept.until().minusDays(1));
    }

    private static BigDecimal border(Metric metric) {
        return metric.targets().stream()
                .filter(target -> target.kind() == Target.Kind.AT_LEAST
                        || target.kind() == Target.Kind.AT_MOST
                        || target.kind() == Target.Kind.BELOW)
                .map(Target::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
