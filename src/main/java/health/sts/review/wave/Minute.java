package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import java.time.Instant;

/**
 * A line of the minutes of a review.
 *
 * @param point null outside the rounds
 * @param preparation of which preparation, where it belongs to a meeting
 * @param metricId the metric that it names, or null
 * @param aboutId an action, load, reading or pulse that it is about, or null
 * @param asked whose answer is asked for or given: a chief's user id or the group of a role; else null
 * @param by user id; {@code system} for automatic steps
 * @param role in which roles, as group ids; null for automatic steps
 */
public record Minute(
        String id,
        ReviewPoint point,
        MinuteKind kind,
        Integer preparation,
        String metricId,
        String aboutId,
        String asked,
        String sentence,
        String by,
        String role,
        Instant at) {

    /** Whether it is of this kind and round. */
    public boolean is(MinuteKind wanted, ReviewPoint of) {
        return kind == wanted && point == of;
    }
}
