package health.sts.delivery.calendar;

import health.sts.delivery.calendar.CalendarEntry.Key;
import health.sts.delivery.calendar.Reckoning.News;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings calendars in line with the sessions; a bounded number of statements however many people are concerned. */
@Component
class Invitations {

    private final SessionReads sessions;
    private final CalendarEntries entries;
    private final CalendarMail mail;
    private final Clock clock;

    Invitations(SessionReads sessions, CalendarEntries entries, CalendarMail mail, Clock clock) {
        this.sessions = sessions;
        this.entries = entries;
        this.mail = mail;
        this.clock = clock;
    }

    /** All that happened in one transaction; of what lies behind us, calendars need no news. */
    void send(List<CalendarChange> changes) {
        Instant now = clock.instant();
        Map<String, SessionView> ahead = sessions
                .of(changes.stream().map(CalendarChange::sessionId).collect(Collectors.toCollection(TreeSet::new)))
                .stream()
                .filter(session -> session.endsAt().isAfter(now))
                .collect(Collectors.toMap(SessionView::sessionId, Function.identity()));
        List<CalendarChange> open = changes.stream()
                .filter(change -> ahead.containsKey(change.sessionId()))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        List<News> news = reckon(ahead, open, now);
        write(news.stream().map(News::entry).toList());
        mail.send(news.stream().filter(one -> tells(one.key(), open)).toList(), ahead, words(open));
    }

    private List<News> reckon(Map<String, SessionView> ahead, List<CalendarChange> open, Instant now) {
        Set<String> whole = open.stream()
                .filter(CalendarChange::everybody)
                .map(CalendarChange::sessionId)
                .collect(Collectors.toSet());
        Set<Key> single = open.stream()
                .filter(change -> !change.everybody() && !whole.contains(change.sessionId()))
                .map(change -> new Key(change.sessionId(), change.userId()))
                .collect(Collectors.toSet());
        Set<String> singleSessions = single.stream().map(Key::sessionId).collect(Collectors.toSet());
        Set<String> people = single.stream().map(Key::userId).collect(Collectors.toSet());
        Set<Key> seats = new HashSet<>(entries.seats(whole));
        seats.addAll(entries.seats(singleSessions, people));
        Map<Key, CalendarEntry> held = new HashMap<>(entries.ofSessions(whole));
        held.putAll(entries.of(singleSessions, people));
        return new Reckoning(Reckoning.wanted(ahead, seats), held, whole).news(single, now);
    }

    private void write(List<CalendarEntry> next) {
        Map<Boolean, List<CalendarEntry>> byFirst =
                next.stream().collect(Collectors.partitioningBy(entry -> entry.sequence() == 0));
        entries.insert(byFirst.get(true));
        entries.update(byFirst.get(false));
    }

    /** Not where somebody has left whom no message reaches. */
    private static boolean tells(Key key, Collection<CalendarChange> open) {
        return open.stream()
                .noneMatch(change -> !change.mail()
                        && change.sessionId().equals(key.sessionId())
                        && key.userId().equals(change.userId()));
    }

    /** What happened to each session, and to each person in it, in words. */
    private static Map<Key, String> words(List<CalendarChange> open) {
        return open.stream()
                .filter(change -> change.words() != null)
                .collect(Collectors.toMap(
                        change -> new Key(change.sessionId(), change.userId()),
                        CalendarChange::words,
                        (first, second) -> second));
    }
}
