package health.sts.delivery.session;

import health.sts.delivery.SessionKind;
import java.time.LocalDateTime;

/**
 * A session as somebody wants it.
 *
 * @param roomId a room of the site, or null where there is a link
 * @param link an https address for a virtual session, or null where there is a room
 * @param start the time on the clocks of the site
 * @param end the time on the clocks of the site, 15 minutes to 12 hours later
 * @param leadPhysicianId who teaches; certified for the specialty at that time
 * @param coUserId who helps and signs the attendance
 */
public record PlanSession(
        String waveId,
        String specialtyCode,
        SessionKind kind,
        String siteId,
        String roomId,
        String link,
        LocalDateTime start,
        LocalDateTime end,
        int capacity,
        String leadPhysicianId,
        String coUserId) {

    public PlanSession {
        roomId = blankToNull(roomId);
        link = blankToNull(link);
    }

    /** The same at another time. */
    public PlanSession at(LocalDateTime otherStart, LocalDateTime otherEnd) {
        return new PlanSession(
                waveId,
                specialtyCode,
                kind,
                siteId,
                roomId,
                link,
                otherStart,
                otherEnd,
                capacity,
                leadPhysicianId,
                coUserId);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
