package health.sts.recruitment;

import java.math.BigDecimal;

/**
 * Protected time that a chief releases.
 *
 * @param hoursPerWeek hours a week
 * @param weeks for how many weeks
 */
public record ReleasedTime(BigDecimal hoursPerWeek, int weeks, String backfillPlan) {}
