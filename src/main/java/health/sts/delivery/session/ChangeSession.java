package health.sts.delivery.session;

import java.time.LocalDateTime;

/**
 * A session as it should be from now on; specialty, kind, site and wave stay.
 *
 * @param version the version that the person saw
 * @param reason what the people concerned read
 * @param confirmed whether the person has seen the warnings, and whom the change hits
 */
public record ChangeSession(
        String sessionId,
        int version,
        LocalDateTime start,
        LocalDateTime end,
        String roomId,
        String link,
        int capacity,
        String leadPhysicianId,
        String coUserId,
        String reason,
        boolean confirmed) {

    /** The same session as it is now. */
    public static ChangeSession none(SessionView session) {
        return new ChangeSession(
                session.sessionId(),
                session.version(),
                LocalDateTime.ofInstant(session.startsAt(), session.zone()),
                LocalDateTime.ofInstant(session.endsAt(), session.zone()),
                session.roomId(),
                session.link(),
                session.capacity(),
                session.leadPhysicianId(),
                session.coUserId(),
                null,
                true);
    }

    /** The same with another lead trainer. */
    public ChangeSession ledBy(String physicianId, String why) {
        return new ChangeSession(
                sessionId, version, start, end, roomId, link, capacity, physicianId, coUserId, why, true);
    }

    ChangeSession seenAt(int otherVersion) {
        return new ChangeSession(
                sessionId,
                otherVersion,
                start,
                end,
                roomId,
                link,
                capacity,
                leadPhysicianId,
                coUserId,
                reason,
                confirmed);
    }

    PlanSession plan(SessionView session) {
        return new PlanSession(
                session.waveId(),
                session.specialtyCode(),
                session.kind(),
                session.siteId(),
                roomId,
                link,
                start,
                end,
                capacity,
                leadPhysicianId,
                coUserId);
    }
}
