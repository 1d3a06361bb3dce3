package health.sts.review.outcome;

import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Target;
import health.sts.review.metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a figure is written: with its n, always. */
final class FigureWords {

    private FigureWords() {}

    /** "86.2 % (514 of 596)", "4.31 (n = 1,204)", "12.0 points (n = 180)"; without a value the reason why. */
    static String figure(Metric metric, Snapshot snapshot) {
        return switch (FigureState.of(metric, snapshot)) {
            case NOT_KEPT -> "–";
            case UNREAD -> "not read yet";
            case HIDDEN -> "hidden";
            case EMPTY -> "no records (n = 0)";
            default -> value(metric.unit(), snapshot.value()) + " " + n(metric.unit(), snapshot);
        };
    }

    /** "86.2 %", "12.0 points", "4.31"; empty without one. */
    static String value(Unit unit, BigDecimal value) {
        if (value == null) {
            return "";
        }
        String symbol = unit.symbol();
        return number(value, digits(unit)) + (symbol.isEmpty() ? "" : " " + symbol);
    }

    /** As a file has it: "86.2"; empty without one. */
    static String plain(Unit unit, BigDecimal value) {
        return value == null
                ? ""
                : value.setScale(digits(unit), RoundingMode.HALF_UP).toPlainString();
    }

    /** "at least 85 %; from 90 days on at least 23.4 points". */
    static String targets(Metric metric) {
        return metric.targets().isEmpty()
                ? "none, watched only"
                : metric.targets().stream()
                        .map(target -> target(metric.unit(), target))
                        .collect(Collectors.joining("; "));
    }

    /** A whole number without digits behind the point, else as it is. */
    static String count(BigDecimal number) {
        return number == null
                ? ""
                : number(number, Math.max(0, number.stripTrailingZeros().scale()));
    }

    private static String n(Unit unit, Snapshot snapshot) {
        return unit == Unit.PERCENT
                ? "(%s of %s)".formatted(count(snapshot.numerator()), count(snapshot.denominator()))
                : "(n = %s)".formatted(number(BigDecimal.valueOf(snapshot.records()), 0));
    }

    private static String target(Unit unit, Target target) {
        String from =
                target.from() == null ? "" : "from " + target.from().title().toLowerCase(Locale.ROOT) + " on ";
        String border = target.value() == null ? "" : count(target.value()) + symbol(unit);
        return from
                + switch (target.kind()) {
                    case AT_LEAST -> "at least " + border;
                    case AT_MOST -> "at most " + border;
                    case BELOW -> "below " + border;
                    case BASELINE_PLUS ->
                        "at least " + count(target.value()) + " points above the value before go-live";
                    case NOT_ABOVE_BASELINE -> "not above the value before go-live";
                    case TREND -> "no target, the trend is watched";
                };
    }

    private static String symbol(Unit unit) {
        return unit.symbol().isEmpty() ? "" : " " + unit.symbol();
    }

    private static int digits(Unit unit) {
        return unit == Unit.MEAN ? 2 : 1;
    }

    private static String number(BigDecimal value, int digits) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.US));
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
