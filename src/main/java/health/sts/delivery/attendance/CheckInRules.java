package health.sts.delivery.attendance;

import health.sts.delivery.session.SessionView;
import java.time.Duration;
import java.time.Instant;

/** What a check-in says of minutes: all of them in time, and fewer by each minute too late. It proposes, the lead decides. */
final class CheckInRules {

    private CheckInRules() {}

    static int minutes(SessionView session, Instant checkedAt) {
        long length = session.length().toMinutes();
        long late = Math.max(0, Duration.between(session.startsAt(), checkedAt).toMinutes());
        return (int) Math.max(0, length - late);
    }
}
