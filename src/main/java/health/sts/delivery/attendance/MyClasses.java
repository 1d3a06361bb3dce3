package health.sts.delivery.attendance;

import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a trainer teaches and signs: the next class first, what is open, and what was. */
@Service
@Transactional(readOnly = true)
public class MyClasses {

    /** Sessions on one page of either list. */
    public static final int PAGE = 30;

    private final ClassReads reads;
    private final SessionReads sessions;
    private final TaskDesk tasks;
    private final CurrentActor actor;
    private final Clock clock;

    MyClasses(ClassReads reads, SessionReads sessions, TaskDesk tasks, CurrentActor actor, Clock clock) {
        this.reads = reads;
        this.sessions = sessions;
        this.tasks = tasks;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * One session of the person acting.
     *
     * @param duties tasks of its case that the person holds
     */
    public record Mine(SessionView session, boolean leading, List<OpenTask> duties) {

        /** Whether this step waits for the person. */
        public boolean owes(String step) {
            return duties.stream().anyMatch(task -> task.step().equals(step));
        }
    }

    /**
     * Both lists.
     *
     * @param ahead running and to come, the next first
     * @param past over or cancelled, the latest first
     * @param morePast whether there are more than these
     */
    public record Teaching(List<Mine> ahead, List<Mine> past, boolean morePast) {

        /** All sessions on the page. */
        public List<Mine> all() {
            List<Mine> all = new ArrayList<>(ahead);
            all.addAll(past);
            return all;
        }
    }

    /**
     * The person's sessions.
     *
     * @param before the id of the last past session of the page before, or null for the first page
     */
    public Teaching of(String before) {
        String me = actor.get().userId();
        Instant now = clock.instant();
        List<String> ahead = before == null ? reads.ahead(me, now, PAGE) : List.of();
        List<String> past = reads.past(me, now, before, PAGE + 1);
        List<String> shown = past.subList(0, Math.min(PAGE, past.size()));
        List<String> ids = new ArrayList<>(ahead);
        ids.addAll(shown);
        if (ids.isEmpty()) {
            return new Teaching(List.of(), List.of(), false);
        }
        Map<String, List<OpenTask>> open = tasks.ofCases(ids);
        List<Mine> mine = sessions.of(ids).stream()
                .map(session -> new Mine(
                        session,
                        session.leadUserId().equals(me),
                        open.getOrDefault(session.sessionId(), List.of()).stream()
                                .filter(task -> me.equals(task.assignee()))
                                .toList()))
                .toList();
        return new Teaching(ordered(mine, ahead), ordered(mine, shown), past.size() > PAGE);
    }

    private static List<Mine> ordered(List<Mine> mine, List<String> ids) {
        return ids.stream()
                .flatMap(id ->
                        mine.stream().filter(one -> one.session().sessionId().equals(id)))
                .toList();
    }
}
