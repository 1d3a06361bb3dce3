package health.sts.review.support;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A planned week of support of a wave.
 *
 * @param number from 1
 * @param until the day after its last day
 * @param percent of the posts of week 1; 0 where support has ended
 * @param held whether the percent of the week before was kept
 * @param inputs what the rule was asked, in words
 * @param rule version and row that answered
 */
public record SupportWeek(
        String id,
        String waveId,
        int number,
        LocalDate from,
        LocalDate until,
        int percent,
        boolean held,
        String reason,
        String inputs,
        String rule,
        String plannedBy,
        Instant plannedAt) {}
