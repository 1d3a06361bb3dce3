package health.sts.delivery.calendar;

import health.sts.delivery.session.SessionView;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A session as one person's calendar shows it.
 *
 * @param place room and site, or the link of a virtual session
 */
record Appointment(
        CalendarEntry entry, SessionView session, String summary, String place, String description, String page) {

    /** The same for this session and person for ever, and nobody's name. */
    String uid() {
        return UUID.nameUUIDFromBytes(
                        (session.sessionId() + "|" + entry.key().userId()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
