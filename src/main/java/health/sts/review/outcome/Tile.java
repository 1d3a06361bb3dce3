package health.sts.review.outcome;

import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;

/**
 * One metric on the scorecard.
 *
 * @param newest what was kept last at the chosen point; null where nothing was
 * @param trend what was kept over time
 */
public record Tile(Metric metric, Snapshot newest, Trend trend) {

    /** Whether the target is reached, or why there is no saying so. */
    public FigureState state() {
        return FigureState.of(metric, newest);
    }

    /** The value with its n. */
    public String figure() {
        return FigureWords.figure(metric, newest);
    }

    /** As a file has it; empty where there is none. */
    public String plainValue() {
        return newest == null || newest.hidden() ? "" : FigureWords.plain(metric.unit(), newest.value());
    }

    /** What it should reach. */
    public String target() {
        return FigureWords.targets(metric);
    }

    /** One sentence where there is no value; else null. */
    public String why() {
        return switch (state()) {
            case NOT_KEPT -> metric.whyNot();
            case UNREAD -> "No reading has been taken here yet.";
            case HIDDEN -> "Fewer people answered than may be shown, so that nobody can tell who said what.";
            case EMPTY ->
                newest.excluded() == 0
                        ? "No record falls into these days."
                        : "No record of these days counts; " + newest.excluded() + " are excluded.";
            default -> null;
        };
    }
}
