package health.sts.delivery.attendance;

import health.sts.delivery.session.SessionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of a session in the words and the zone of its site, for sentences. */
final class SessionTimes {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.US);

    private SessionTimes() {}

    /** "Tue 12 Jan 2027, 14:00 EST". */
    static String at(SessionView session, Instant time) {
        return MOMENT.format(time.atZone(session.zone()));
    }

    /** The last day on which its make-up may be held. */
    static LocalDate makeUpUntil(SessionView session, Period within) {
        return session.endsAt().atZone(session.zone()).toLocalDate().plus(within);
    }

    /** "class of Tue 12 Jan 2027, 14:00 EST". */
    static String named(SessionView session) {
        return "%s of %s".formatted(session.kind().title().toLowerCase(Locale.US), at(session, session.startsAt()));
    }
}
