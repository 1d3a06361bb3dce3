package health.sts.review.outcome;

import health.sts.review.OutcomeLevel;
import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Unit;
import health.sts.review.outcome.OutcomeView.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How one figure of the outcome chain is written. */
final class ChainFigures {

    private static final int DIGITS = 6;

    private ChainFigures() {}

    /**
     * As it was read.
     *
     * @param snapshot null where nothing was
     * @param people how many physicians stand behind it; null where nobody knows
     */
    static Figure kept(Metric metric, Snapshot snapshot, Integer people, boolean hide, int least) {
        if (snapshot == null) {
            return none(metric.sql() == null ? "not kept yet" : "not read", metric.version());
        }
        if (hide || snapshot.hidden()) {
            return hidden(metric, least, snapshot.version());
        }
        String text = FigureWords.figure(metric, snapshot) + (people == null ? "" : ", " + physicians(people));
        return new Figure(
                text,
                snapshot.value(),
                people == null ? snapshot.records() : people,
                snapshot.excluded(),
                false,
                snapshot.version(),
                snapshot.id());
    }

    /** As the records of some learners come to. */
    static Figure summed(Metric metric, Sums sums, boolean hide, int least) {
        if (hide) {
            return hidden(metric, least, metric.version());
        }
        if (sums.denominator().signum() == 0) {
            return new Figure("no records", null, 0, sums.excluded(), false, metric.version(), null);
        }
        BigDecimal value = sums.numerator()
                .multiply(BigDecimal.valueOf(metric.unit() == Unit.MEAN ? 1 : 100))
                .divide(sums.denominator(), DIGITS, RoundingMode.HALF_UP);
        String text = FigureWords.value(metric.unit(), value) + " " + n(metric, sums);
        return new Figure(text, value, sums.people(), sums.excluded(), false, metric.version(), null);
    }

    /** The mean of a class's reaction surveys. */
    static Figure reaction(Metric metric, Sums sums) {
        if (sums.denominator().signum() == 0) {
            return none(sums.excluded() == 0 ? "no survey" : "no closed survey with enough answers", metric.version());
        }
        BigDecimal mean = sums.numerator().divide(sums.denominator(), DIGITS, RoundingMode.HALF_UP);
        return new Figure(
                FigureWords.value(Unit.MEAN, mean) + " (n = " + sums.people() + ")",
                mean,
                sums.people(),
                sums.excluded(),
                false,
                metric.version(),
                null);
    }

    static Figure none(String text, int version) {
        return new Figure(text, null, null, null, false, version, null);
    }

    private static Figure hidden(Metric metric, int least, int version) {
        String whom = metric.anonymous() ? "answers" : "physicians";
        return new Figure(
                "hidden, fewer than %d %s here or beside".formatted(least, whom),
                null,
                null,
                null,
                true,
                version,
                null);
    }

    private static String n(Metric metric, Sums sums) {
        if (metric.unit() == Unit.MEAN) {
            return "(n = " + sums.people() + ")";
        }
        String of = "(%s of %s)".formatted(FigureWords.count(sums.numerator()), FigureWords.count(sums.denominator()));
        return metric.level() == OutcomeLevel.BEHAVIOUR ? of + ", " + physicians(sums.people()) : of;
    }

    private static String physicians(int people) {
        return people == 1 ? "1 physician" : people + " physicians";
    }
}
