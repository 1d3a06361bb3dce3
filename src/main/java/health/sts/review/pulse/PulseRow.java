package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import java.time.Duration;
import java.time.Instant;

/** A pulse as its row has it; the moments of reminder, extension and end are null where they have not come. */
record PulseRow(
        String id,
        String waveId,
        ReviewPoint point,
        int version,
        Instant openedAt,
        Instant closesAt,
        Instant remindedAt,
        Instant extendedAt,
        Instant closedAt) {

    boolean closed() {
        return closedAt != null;
    }

    boolean over(Instant now) {
        return closed() || !closesAt.isAfter(now);
    }

    /** Whether half of its time is over and nobody was reminded. */
    boolean reminderDue(Instant now) {
        Instant half = openedAt.plus(Duration.between(openedAt, closesAt).dividedBy(2));
        return remindedAt == null && !over(now) && !half.isAfter(now);
    }
}
