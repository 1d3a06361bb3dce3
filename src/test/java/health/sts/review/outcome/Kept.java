package health.sts.review.outcome;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Target;
import health.sts.review.metric.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Metrics and snapshots for tests without a database. */
final class Kept {

    static final LocalDate GO_LIVE = LocalDate.of(2027, 5, 1);

    private Kept() {}

    static Metric metric(String id, Unit unit, Target... targets) {
        return metric(id, Aim.ENGAGEMENT, unit, "select 1", null, targets);
    }

    static Metric metric(String id, Aim aim, Unit unit, String sql, String whyNot, Target... targets) {
        return new Metric(
                id,
                1,
                "Metric " + id,
                aim,
                OutcomeLevel.LEARNING,
                "Means something.",
                "some",
                "all",
                List.of(),
                unit,
                List.of(targets),
                true,
                "(A)",
                false,
                sql,
                whyNot);
    }

    static Target atLeast(int value) {
        return new Target(Target.Kind.AT_LEAST, BigDecimal.valueOf(value), null);
    }

    /** Of 596, as of the day after the point's last. */
    static Snapshot snapshot(String metric, ReviewPoint point, int numerator, Boolean reached) {
        LocalDate until = point == null ? GO_LIVE.plusDays(200) : point.until(GO_LIVE);
        return new Snapshot(
                "SNP-" + metric + "-" + point,
                "RDG-" + point,
                metric,
                1,
                "W1",
                point,
                null,
                point == null ? GO_LIVE : point.from(GO_LIVE),
                until,
                Instant.parse(until + "T12:00:00Z"),
                BigDecimal.valueOf(numerator * 100L).divide(BigDecimal.valueOf(596), 4, java.math.RoundingMode.HALF_UP),
                BigDecimal.valueOf(numerator).setScale(6),
                BigDecimal.valueOf(596).setScale(6),
                596,
                3,
                false,
                reached);
    }

    static Snapshot hidden(String metric, ReviewPoint point) {
        Snapshot like = snapshot(metric, point, 1, null);
        return new Snapshot(
                like.id(),
                like.readingId(),
                metric,
                1,
                "W1",
                point,
                null,
                like.from(),
                like.until(),
                like.asOf(),
                null,
                null,
                null,
                3,
                0,
                true,
                null);
    }

    static Snapshot empty(String metric, ReviewPoint point) {
        Snapshot like = snapshot(metric, point, 1, null);
        return new Snapshot(
                like.id(),
                like.readingId(),
                metric,
                1,
                "W1",
                point,
                null,
                like.from(),
                like.until(),
                like.asOf(),
                null,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                4,
                false,
                null);
    }
}
