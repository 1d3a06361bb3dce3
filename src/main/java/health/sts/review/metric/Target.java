package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import java.math.BigDecimal;

/**
 * What a metric should reach.
 *
 * @param kind which side is good
 * @param value the border, which counts as reached; null for {@link Kind#TREND} and the comparisons with the baseline
 * @param from the first point at which it holds; null where it always does
 */
public record Target(Kind kind, BigDecimal value, ReviewPoint from) {

    /** Which side of the value is good. */
    public enum Kind {
        AT_LEAST,
        AT_MOST,
        BELOW,
        /** The baseline plus the value, at least. */
        BASELINE_PLUS,
        /** Not above the baseline. */
        NOT_ABOVE_BASELINE,
        /** Watched, not judged. */
        TREND
    }
}
