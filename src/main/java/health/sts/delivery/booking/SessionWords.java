package health.sts.delivery.booking;

import health.sts.delivery.session.SessionView;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How sentences call a session, in the zone in which it is announced. */
final class SessionWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.US);

    private SessionWords() {}

    /** "class of Tue 12 Jan 2027, 14:00 EST". */
    static String of(SessionView session) {
        return kind(session) + " of " + when(session);
    }

    static String kind(SessionView session) {
        return session.kind().title().toLowerCase(Locale.ROOT);
    }

    static String when(SessionView session) {
        return when(session.startsAt(), session.zone());
    }

    static String when(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
