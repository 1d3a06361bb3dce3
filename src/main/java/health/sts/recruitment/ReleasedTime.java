package health.sts.recruitment;

import java.math.BigDecimal;

/**
 * Protected time that a chief releases.
 *
 * @param hoursPerWeek hours a week
 * @param weeks for how many weeks
 */
public record ReleasedTime(BigDecimal hoursPerWeek, int weeks, String backfillPlan) {

    /** In words: "4.5 hours a week for 26 weeks". */
    public String words() {
        return "%s hours a week for %d weeks"
                .formatted(hoursPerWeek.stripTrailingZeros().toPlainString(), weeks);
    }
}
