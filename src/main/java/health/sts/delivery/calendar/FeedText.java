package health.sts.delivery.calendar;

import health.sts.delivery.calendar.AppointmentWords.Places;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.engine.Identities;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a feed says, in a handful of statements. */
@Component
class FeedText {

    private static final String NAME = "EHR training";
    private static final Duration BACK = Duration.ofDays(30);

    private final FeedStore store;
    private final SessionReads sessions;
    private final Identities identities;
    private final AppointmentWords words;
    private final Clock clock;

    FeedText(FeedStore store, SessionReads sessions, Identities identities, AppointmentWords words, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.identities = identities;
        this.words = words;
        this.clock = clock;
    }

    String of(String userId) {
        List<CalendarEntry> entries = store.entries(userId, clock.instant().minus(BACK));
        Map<String, SessionView> known =
                sessions
                        .of(entries.stream()
                                .map(entry -> entry.key().sessionId())
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(SessionView::sessionId, Function.identity()));
        Map<String, String> leads = identities.names(
                known.values().stream().map(SessionView::leadUserId).distinct().toList());
        Places places = words.places();
        return CalendarFile.feed(
                NAME,
                entries.stream()
                        .map(entry -> appointment(entry, known.get(entry.key().sessionId()), places, leads))
                        .toList());
    }

    String address(FeedToken token) {
        return words.address() + "/calendar/feed/" + token.value();
    }

    private Appointment appointment(
            CalendarEntry entry, SessionView session, Places places, Map<String, String> leads) {
        return words.appointment(entry, session, places, leads.get(session.leadUserId()));
    }
}
