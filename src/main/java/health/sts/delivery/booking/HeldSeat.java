package health.sts.delivery.booking;

import health.sts.delivery.SessionKind;
import java.time.Instant;

/** A seat or waiting place in a session that is still to come or has no attendance yet. */
record HeldSeat(
        String sessionId,
        String trainingId,
        String physicianId,
        String userId,
        SessionKind kind,
        int waitingNo,
        Instant startsAt,
        Instant endsAt) {

    boolean seat() {
        return waitingNo == 0;
    }
}
