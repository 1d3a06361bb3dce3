package health.sts.review.web;

import health.sts.review.metric.FigureWords;
import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Target;
import health.sts.review.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A kept figure as a line of a table.
 *
 * @param name of the metric, or of what it is a part of
 * @param value with its n
 * @param plain the value alone, for charts; null where there is none
 * @param label in a chart
 */
record MetricRow(String name, Snapshot snapshot, String value, BigDecimal plain, String label) {

    static MetricRow of(String name, Snapshot snapshot, Unit unit) {
        return new MetricRow(name, snapshot, FigureWords.of(snapshot, unit), snapshot.value(), name);
    }

    /** The same with the day as of which it was read in its label. */
    MetricRow on(String day) {
        return new MetricRow(name, snapshot, value, plain, label + ", " + day);
    }

    /** What the targets of a metric are, in one clause. */
    static String targets(Metric metric) {
        List<String> words =
                metric.targets().stream().map(target -> words(metric, target)).toList();
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    /** As the end of a tag's class name. */
    public String state() {
        if (snapshot.reached() == null) {
            return "stopped";
        }
        return snapshot.reached() ? "done" : "late";
    }

    /** Whether the target was reached, in words. */
    public String judgement() {
        if (snapshot.reached() == null) {
            return "Not judged";
        }
        return snapshot.reached() ? "Reached" : "Missed";
    }

    private static String words(Metric metric, Target target) {
        String words = FigureWords.target(target, metric.unit());
        return target.from() == null
                ? words
                : words + " from " + target.from().title().toLowerCase(Locale.ROOT);
    }
}
