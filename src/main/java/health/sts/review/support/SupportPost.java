package health.sts.review.support;

import java.math.BigDecimal;

/**
 * Posts of a week at a site for a specialty.
 *
 * @param onShift physicians on shift at the peak (A)
 * @param fullPosts posts of week 1, not rounded
 * @param posts posts of this week
 * @param formula its version
 */
public record SupportPost(
        String weekId,
        String siteId,
        String specialtyCode,
        int highAcuity,
        int others,
        BigDecimal onShift,
        BigDecimal fullPosts,
        int percent,
        int posts,
        String formula) {}
