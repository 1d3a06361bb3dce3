package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which target holds at a point, and whether a value reaches it. */
final class TargetRule {

    private TargetRule() {}

    /** The target with the latest first point that has come; between the points only one that always holds. */
    static Optional<Target> at(List<Target> targets, ReviewPoint point) {
        return targets.stream()
                .filter(target ->
                        target.from() == null || point != null && target.from().compareTo(point) <= 0)
                .max(Comparator.comparing(Target::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    /** Null where there is nothing to judge, or nothing to judge by. */
    static Boolean reached(Target target, BigDecimal value, BigDecimal baseline) {
        if (target == null || value == null) {
            return null;
        }
        return switch (target.kind()) {
            case AT_LEAST -> value.compareTo(target.value()) >= 0;
            case AT_MOST -> value.compareTo(target.value()) <= 0;
            case BELOW -> value.compareTo(target.value()) < 0;
            case BASELINE_PLUS -> baseline == null ? null : value.compareTo(baseline.add(target.value())) >= 0;
            case NOT_ABOVE_BASELINE -> baseline == null ? null : value.compareTo(baseline) <= 0;
            case TREND -> null;
        };
    }

    /** Whether a baseline is needed to judge. */
    static boolean compares(Target target) {
        return target.kind() == Target.Kind.BASELINE_PLUS || target.kind() == Target.Kind.NOT_ABOVE_BASELINE;
    }

    /** For people: "at least 85 %". */
    static String words(Target target, Unit unit) {
        String number = target.value() == null
                ? ""
                : (target.value().stripTrailingZeros().toPlainString() + " " + unit.symbol()).strip();
        return switch (target.kind()) {
            case AT_LEAST -> "at least " + number;
            case AT_MOST -> "at most " + number;
            case BELOW -> "below " + number;
            case BASELINE_PLUS -> "baseline plus " + number;
            case NOT_ABOVE_BASELINE -> "not above the baseline";
            case TREND -> "watched, not judged";
        };
    }
}
