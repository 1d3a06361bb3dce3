package health.sts.delivery.calendar;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Mailbox.CalendarPart;
import health.sts.accountability.Mailbox.Message;
import health.sts.delivery.calendar.AppointmentWords.Places;
import health.sts.delivery.calendar.CalendarEntry.Key;
import health.sts.delivery.calendar.CalendarFile.Method;
import health.sts.delivery.calendar.CalendarFile.Person;
import health.sts.delivery.calendar.Reckoning.News;
import health.sts.delivery.session.SessionView;
import health.sts.engine.Identities;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the mails that carry calendar messages, all of a transaction in one batch. */
@Component
class CalendarMail {

    private static final String SENDER = "STS training";

    private final Mailbox mailbox;
    private final Identities identities;
    private final AppointmentWords words;

    CalendarMail(Mailbox mailbox, Identities identities, AppointmentWords words) {
        this.mailbox = mailbox;
        this.identities = identities;
        this.words = words;
    }

    /**
     * One mail for each entry.
     *
     * @param happened what happened, by session and person, and by session and null
     */
    void send(List<News> news, Map<String, SessionView> sessions, Map<Key, String> happened) {
        if (news.isEmpty()) {
            return;
        }
        Set<String> people = news.stream().map(one -> one.key().userId()).collect(Collectors.toSet());
        Map<String, String> addresses = identities.emails(people);
        Map<String, String> names = identities.names(
                Stream.concat(people.stream(), sessions.values().stream().map(SessionView::leadUserId))
                        .collect(Collectors.toSet()));
        Places places = words.places();
        Person from = new Person(SENDER, mailbox.sender());
        mailbox.write(news.stream()
                .map(one -> {
                    CalendarEntry entry = one.entry();
                    String userId = entry.key().userId();
                    SessionView session = sessions.get(entry.key().sessionId());
                    Appointment appointment =
                            words.appointment(entry, session, places, names.get(session.leadUserId()));
                    Method method = entry.invited() ? Method.REQUEST : Method.CANCEL;
                    Person to = new Person(names.get(userId), addresses.get(userId));
                    return new Message(
                            userId,
                            subject(one) + appointment.summary() + ", " + AppointmentWords.when(session),
                            text(appointment, method, words(entry.key(), happened)),
                            session.sessionId(),
                            new CalendarPart(method.name(), CalendarFile.message(method, appointment, from, to)));
                })
                .toList());
    }

    private static String subject(News one) {
        if (!one.entry().invited()) {
            return "Cancelled: ";
        }
        return one.change() ? "Changed: " : "Invitation: ";
    }

    private static String words(Key key, Map<Key, String> happened) {
        return happened.getOrDefault(key, happened.get(new Key(key.sessionId(), null)));
    }

    private static String text(Appointment appointment, Method method, String happened) {
        String first = method == Method.CANCEL
                ? "This is no longer in your calendar:"
                : "This belongs into your calendar; the mail brings the entry along.";
        return Stream.of(first, happened, appointment.description())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }
}
