package health.sts.delivery.calendar;

import health.sts.delivery.SessionState;
import health.sts.delivery.calendar.CalendarEntry.Key;
import health.sts.delivery.session.SessionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What calendars should hold against what they hold by the last message: whoever is in a session and has no entry is invited,
 * whoever is not and has one is told to take it out, and where the session itself changed, everybody in it is told.
 *
 * @param wanted who has a seat or teaches, and as what
 * @param held the entries of before
 * @param changed sessions of which everybody in them has to be told
 */
record Reckoning(Map<Key, Part> wanted, Map<Key, CalendarEntry> held, Set<String> changed) {

    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::sessionId).thenComparing(Key::userId);

    /**
     * Something to say.
     *
     * @param change whether the calendar has the entry already, so that it is not an invitation
     */
    record News(CalendarEntry entry, boolean change) {

        Key key() {
            return entry.key();
        }
    }

    /** The trainers and, of the seats given, those of sessions that take place. */
    static Map<Key, Part> wanted(Map<String, SessionView> sessions, Collection<Key> seats) {
        Map<Key, Part> wanted = new TreeMap<>(ORDER);
        seats.forEach(seat -> wanted.put(seat, Part.LEARNER));
        sessions.values().forEach(session -> {
            wanted.put(new Key(session.sessionId(), session.coUserId()), Part.CO_TRAINER);
            wanted.put(new Key(session.sessionId(), session.leadUserId()), Part.LEAD);
        });
        wanted.keySet().removeIf(key -> sessions.get(key.sessionId()).state() == SessionState.CANCELLED);
        return wanted;
    }

    /** The next revision of each entry about which something has to be said, in a fixed order. */
    List<News> news(Set<Key> concerned, Instant now) {
        Set<Key> all = new TreeSet<>(ORDER);
        all.addAll(concerned);
        wanted.keySet().stream().filter(this::changed).forEach(all::add);
        held.keySet().stream().filter(this::changed).forEach(all::add);
        List<News> news = new ArrayList<>();
        for (Key key : all) {
            CalendarEntry before = held.get(key);
            Part part = wanted.get(key);
            boolean there = before != null && before.invited();
            if (part == null && there) {
                news.add(new News(before.gone(now), true));
            } else if (part != null && before == null) {
                news.add(new News(CalendarEntry.first(key, part, now), false));
            } else if (part != null && (!there || changed(key))) {
                news.add(new News(before.again(part, now), there));
            }
        }
        return news;
    }

    private boolean changed(Key key) {
        return changed.contains(key.sessionId());
    }
}
