package health.sts.accountability.deadlines;

import health.sts.accountability.Deadlines;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.WorkCalendar;
import health.sts.accountability.deadlines.Deadline.Key;
import health.sts.engine.TaskDesk;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the deadlines that capabilities register, and moves those whose date was moved. */
@Service
class DeadlineRegister implements Deadlines {

    private final DeadlineStore store;
    private final Looks looks;
    private final TaskDesk desk;
    private final DecisionLedger ledger;
    private final Clock clock;

    DeadlineRegister(DeadlineStore store, Looks looks, TaskDesk desk, DecisionLedger ledger, Clock clock) {
        this.store = store;
        this.looks = looks;
        this.desk = desk;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void watch(Watched watched) {
        if (watched.kind().equals(Deadline.TASK)) {
            throw new IllegalArgumentException("Deadlines of tasks come from the model.");
        }
        Instant now = clock.instant();
        Key key = new Key(watched.kind(), watched.id());
        store.find(key)
                .ifPresentOrElse(
                        known -> {
                            if (!known.due().equals(watched.due())) {
                                store.reschedule(List.of(moved(known, watched.due(), now)));
                            }
                        },
                        () -> store.insert(List.of(fresh(key, watched, now))));
    }

    @Override
    @Transactional
    public void done(String kind, String id) {
        store.remove(List.of(new Key(kind, id)));
    }

    @Override
    @Transactional
    public int moveAll(Collection<String> businessKeys, String step, Instant newDue) {
        Instant now = clock.instant();
        List<Deadline> moved = store.openOf(businessKeys, step).stream()
                .filter(deadline -> !deadline.due().equals(newDue))
                .map(deadline -> moved(deadline, newDue, now))
                .toList();
        if (moved.isEmpty()) {
            return 0;
        }
        store.reschedule(moved);
        moved.stream()
                .filter(Deadline::isTask)
                .forEach(task -> desk.due(task.key().id(), newDue));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("step", step);
        content.put("due", newDue.toString());
        content.put("moved", moved.size());
        String onlyCase = businessKeys.size() == 1 ? businessKeys.iterator().next() : null;
        ledger.record(new LedgerEntry(Kind.CHANGE, "moveDeadlines", "MOVED", "deadline", onlyCase, onlyCase, content));
        return moved.size();
    }

    private Deadline moved(Deadline deadline, Instant due, Instant now) {
        Deadline moved = deadline.movedTo(due);
        return moved.lookedAt(looks.first(moved, now));
    }

    private Deadline fresh(Key key, Watched watched, Instant now) {
        Role chain = watched.escalateTo();
        Deadline deadline = new Deadline(
                key,
                watched.businessKey(),
                watched.kind(),
                null,
                watched.what(),
                watched.link(),
                watched.owner(),
                watched.owner() == null && chain != null
                        ? Deadline.marked(List.of(chain.group()), List.of())
                        : List.of(),
                chain == null ? null : chain.group(),
                WorkCalendar.DEFAULT,
                now,
                watched.due(),
                now,
                0,
                true);
        return deadline.lookedAt(looks.first(deadline, now));
    }
}
