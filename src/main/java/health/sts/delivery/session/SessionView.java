package health.sts.delivery.session;

import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A session as it stands.
 *
 * @param sessionId for example {@code SES-7K3QF2M9XA}; business key of its process
 * @param roomId null for a virtual session, which has a link
 * @param zone the zone in which it is announced: the site's
 * @param coUserId who signs the attendance that the lead trainer enters
 * @param sequence revision of its calendar entry; rises with each change of time, place or trainer and with cancelling
 * @param taken seats that are booked
 * @param waiting people on the waiting list
 * @param version to hand back with a change, so that nobody overwrites what they have not seen
 */
public record SessionView(
        String sessionId,
        String waveId,
        String specialtyCode,
        SessionKind kind,
        String siteId,
        String roomId,
        String roomName,
        String link,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        int capacity,
        String leadPhysicianId,
        String leadUserId,
        String coUserId,
        SessionState state,
        int sequence,
        String seriesId,
        int taken,
        int waiting,
        String cancelledReason,
        int version) {

    /** How long it is. */
    public Duration length() {
        return Duration.between(startsAt, endsAt);
    }

    /** Seats that nobody has booked. */
    public int free() {
        return Math.max(0, capacity - taken);
    }

    /** Whether it takes place without a room. */
    public boolean virtual() {
        return roomId == null;
    }
}
