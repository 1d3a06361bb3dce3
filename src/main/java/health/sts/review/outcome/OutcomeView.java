package health.sts.review.outcome;

import health.sts.program.WaveDate;
import health.sts.review.OutcomeLevel;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The outcome chain of a wave at a point, broken down in one way.
 *
 * @param waves those to choose from
 * @param wave the one shown; null where none has been planned
 * @param points those at which the wave has been read
 * @param byN whether rows stand by how many learners they have, else by name or time
 * @param read whether figures are those of a reading; else they are of this moment
 * @param from the first day that figures of EHR use and surveys look at
 * @param until the day after the last
 * @param columns what the figures of a row are, in their order
 * @param whole all rows together, also those that are not shown; null without a wave
 * @param next where the next page begins; null on the last
 */
public record OutcomeView(
        List<WaveDate> waves,
        WaveDate wave,
        List<ReviewPoint> points,
        ReviewPoint point,
        Grouping by,
        boolean byN,
        Instant asOf,
        boolean read,
        LocalDate from,
        LocalDate until,
        List<Column> columns,
        Row whole,
        List<Row> rows,
        String next) {

    /** One metric on one level of the chain. */
    public record Column(OutcomeLevel level, Metric metric) {}

    /**
     * One specialty, class or trainer.
     *
     * @param hint what else tells it apart; may be empty
     * @param link a page of its own; null without
     */
    public record Row(String key, String title, String hint, String link, List<Figure> figures) {

        /** What a column says of it. */
        public Figure figure(int column) {
            return figures.get(column);
        }
    }

    /**
     * One figure.
     *
     * @param text with its n, or why there is none
     * @param value null where there is none or it is hidden
     * @param n how many count; null where it is hidden
     * @param excluded how many records do not count; null where it is hidden
     * @param version of the definition it was read by
     * @param snapshotId the reading it is from; null where it was just computed
     */
    public record Figure(
            String text,
            BigDecimal value,
            Integer n,
            Integer excluded,
            boolean hidden,
            int version,
            String snapshotId) {}

    /** The column of a metric, or -1. */
    public int column(String metricId) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).metric().id().equals(metricId)) {
                return i;
            }
        }
        return -1;
    }
}
