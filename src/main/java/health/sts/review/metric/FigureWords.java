package health.sts.review.metric;

import health.sts.review.metric.Readings.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** How figures are written for people; always with their n. */
public final class FigureWords {

    private FigureWords() {}

    /** "86.2 % (514 of 596)", "4.6 (n = 120)", "hidden, too few answers here or in the rest (n = 3)", "no value (n = 0)". */
    public static String of(Snapshot snapshot, Unit unit) {
        if (snapshot.hidden() && snapshot.records() > 0) {
            return "hidden, too few answers here or in the rest (n = %s)".formatted(whole(snapshot.records()));
        }
        if (snapshot.value() == null) {
            return "no value (n = %s)".formatted(whole(snapshot.records()));
        }
        String count = unit == Unit.PERCENT
                ? "%s of %s".formatted(brief(snapshot.numerator()), brief(snapshot.denominator()))
                : "n = %s".formatted(whole(snapshot.records()));
        return "%s (%s)".formatted(value(snapshot.value(), unit), count);
    }

    /** "86.2 %" alone. */
    public static String value(BigDecimal value, Unit unit) {
        return value == null
                ? ""
                : (String.format(Locale.US, "%,.1f", value.setScale(1, RoundingMode.HALF_UP)) + " " + unit.symbol())
                        .strip();
    }

    /** "at least 85 %". */
    public static String target(Target target, Unit unit) {
        return TargetRule.words(target, unit);
    }

    private static String whole(int number) {
        return String.format(Locale.US, "%,d", number);
    }

    private static String brief(BigDecimal number) {
        boolean fraction = number.stripTrailingZeros().scale() > 0;
        return String.format(Locale.US, fraction ? "%,.1f" : "%,.0f", number);
    }
}
