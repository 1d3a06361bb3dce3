package health.sts.delivery.calendar;

import health.sts.delivery.session.SessionView;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How sessions are called in calendars and in the mails that bring them; times in the zone of the session. */
@Component
class AppointmentWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.US);
    private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("HH:mm z", Locale.US);

    private final Roster roster;
    private final String address;

    AppointmentWords(Roster roster, @Value("${sts.address:http://localhost:8080}") String address) {
        this.roster = roster;
        this.address = address.replaceFirst("/+$", "");
    }

    /** Names of places and specialties, read once for any number of appointments. */
    record Places(Map<String, String> sites, Map<String, String> specialties) {

        String site(SessionView session) {
            return sites.getOrDefault(session.siteId(), session.siteId());
        }

        String specialty(SessionView session) {
            return specialties.getOrDefault(session.specialtyCode(), session.specialtyCode());
        }
    }

    Places places() {
        return new Places(
                roster.sites().stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name)),
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name)));
    }

    Appointment appointment(CalendarEntry entry, SessionView session, Places places, String leadName) {
        String page = page(session.sessionId());
        return new Appointment(
                entry,
                session,
                entry.part().title() + ": " + what(session, places),
                place(session, places),
                "%s\n%s\n%s\nTrainer: %s\n\nWhat to know, and changes: %s"
                        .formatted(what(session, places), when(session), place(session, places), leadName, page),
                page);
    }

    /** "Class, Urology". */
    private static String what(SessionView session, Places places) {
        return session.kind().title() + ", " + places.specialty(session);
    }

    /** "Tue 12 Jan 2027, 14:00 to 18:00 EST". */
    static String when(SessionView session) {
        return MOMENT.format(session.startsAt().atZone(session.zone())) + " to "
                + END.format(session.endsAt().atZone(session.zone()));
    }

    private static String place(SessionView session, Places places) {
        return session.virtual() ? session.link() : session.roomName() + ", " + places.site(session);
    }

    /** Where the application is reached from outside. */
    String address() {
        return address;
    }

    private String page(String sessionId) {
        return address + "/sessions/" + sessionId;
    }
}
