package health.sts.demo.delivery;

import health.sts.demo.stage.Notes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lessons that are planned, by session id; kept in the notes, so that a restart knows them. */
class Lessons {

    private final Notes notes;
    private final Map<String, Lesson> bySession = new HashMap<>();
    private final Deque<String> fresh = new ArrayDeque<>();

    Lessons(Notes notes) {
        this.notes = notes;
    }

    /** Finds what was planned before. */
    void recall(Collection<Lesson> lessons) {
        Map<String, String> known = notes.all();
        lessons.stream()
                .filter(lesson -> known.containsKey(lesson.key()))
                .forEach(lesson -> keep(known.get(lesson.key()), lesson));
    }

    void planned(String sessionId, Lesson lesson) {
        notes.put(lesson.key(), sessionId);
        keep(sessionId, lesson);
    }

    boolean isPlanned(Lesson lesson) {
        return bySession.values().stream().anyMatch(known -> known.key().equals(lesson.key()));
    }

    /** The ids of a wave's sessions. */
    List<String> sessions(int wave) {
        return bySession.entrySet().stream()
                .filter(entry -> entry.getValue().wave() == wave)
                .map(Map.Entry::getKey)
                .toList();
    }

    Optional<Lesson> find(String sessionId) {
        return Optional.ofNullable(bySession.get(sessionId));
    }

    Optional<String> sessionOf(Lesson lesson) {
        return notes.find(lesson.key());
    }

    /** Whether the specialty has another lesson of this kind later. */
    boolean another(Lesson before) {
        return bySession.values().stream()
                .anyMatch(lesson -> lesson.wave() == before.wave()
                        && lesson.field() == before.field()
                        && lesson.kind() == before.kind()
                        && lesson.open() == null
                        && lesson.day().isAfter(before.day()));
    }

    /** Sessions that came since this was asked. */
    List<String> fresh() {
        List<String> since = List.copyOf(fresh);
        fresh.clear();
        return since;
    }

    private void keep(String sessionId, Lesson lesson) {
        bySession.put(sessionId, lesson);
        fresh.add(sessionId);
    }
}
