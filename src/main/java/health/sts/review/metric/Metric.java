package health.sts.review.metric;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import java.util.List;

/**
 * The definition of a metric: what it means for people, and the statement that yields its records.
 *
 * <p>The statement is one {@code select} that runs on H2 and PostgreSQL, reads only rows recorded until {@code :asOf}, and
 * yields exactly these columns: {@code record_id} (unique among its records), {@code person} (physician id; null where
 * anonymous or about no person), {@code specialty_code}, {@code site_id} (null where there is none), {@code numerator} and
 * {@code denominator} (numbers, never null; the denominator is what the record counts as), {@code excluded} (null, or one of
 * {@link #exclusions()}). It may use {@code :waves} (ids of waves, never empty), {@code :from} and {@code :until} (moments,
 * until not included), {@code :fromDay} and {@code :untilDay} (days), {@code :asOf}. It must not have an {@code order by}.
 *
 * @param id as in domain, chapter 4: {@code TR1}
 * @param version goes up with every change of meaning or statement
 * @param meaning one sentence
 * @param numerator in words
 * @param denominator in words; failures stay in it
 * @param exclusions reasons for which a record may not count, in words; no other is accepted
 * @param assumption whether target or definition is ours (A)
 * @param source where definition or target come from
 * @param anonymous whether records are answers of unnamed people: fewer than the least number are hidden
 * @param sql the statement; null where the records are not kept yet
 * @param whyNot why there are no records yet; null where there are
 */
public record Metric(
        String id,
        int version,
        String name,
        Aim aim,
        OutcomeLevel level,
        String meaning,
        String numerator,
        String denominator,
        List<String> exclusions,
        Unit unit,
        List<Target> targets,
        boolean assumption,
        String source,
        boolean anonymous,
        String sql,
        String whyNot) {}
