package health.sts.review.ticket;

import health.sts.review.ticket.TicketJudge.Judged;
import health.sts.review.ticket.TicketStore.Happened;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Brings the judged lines of a file in: new tickets, resolutions of open ones, and what happened to each. */
@Component
class TicketTaking {

    private final TicketStore store;
    private final TicketJournal journal;

    TicketTaking(TicketStore store, TicketJournal journal) {
        this.store = store;
        this.journal = journal;
    }

    /** A bounded number of statements for each 1,000 lines. */
    void take(List<Judged> judged, String importId, String by) {
        store.insert(
                judged.stream().map(Judged::ticket).filter(Objects::nonNull).toList());
        List<Happened> events = new ArrayList<>();
        judged.stream().filter(one -> one.ticket() != null).forEach(one -> opened(one, importId, events));
        resolve(judged, importId, by, events);
        store.insertEvents(events);
    }

    /** What the file says happened; all of it is recorded now, which readings as of earlier moments do not see. */
    private static void opened(Judged judged, String importId, List<Happened> events) {
        Ticket ticket = judged.ticket();
        String by = ticket.openedBy();
        Instant at = ticket.recordedAt();
        events.add(new Happened(ticket.id(), 1, event(ticket, TicketEventKind.IMPORTED, null, importId, by, at)));
        if (ticket.state() == TicketState.RESOLVED) {
            String how = judged.read().resolution();
            events.add(new Happened(ticket.id(), 2, event(ticket, TicketEventKind.RESOLVED, how, importId, by, at)));
        }
    }

    private static TicketEvent event(
            Ticket ticket, TicketEventKind kind, String reason, String importId, String by, Instant at) {
        TicketState state = kind == TicketEventKind.RESOLVED ? TicketState.RESOLVED : TicketState.OPEN;
        return new TicketEvent(kind, reason, ticket.category(), ticket.severity(), state, null, null, importId, by, at);
    }

    private void resolve(List<Judged> judged, String importId, String by, List<Happened> events) {
        Map<String, Judged> resolving = judged.stream()
                .filter(one -> one.resolves() != null)
                .collect(Collectors.toMap(one -> one.resolves().id(), Function.identity()));
        Instant now = journal.now();
        List<Ticket> resolved = new ArrayList<>();
        for (Ticket ticket : store.lock(resolving.keySet())) {
            Judged line = resolving.get(ticket.id());
            if (ticket.version() != line.resolves().version()) {
                throw Refusal.conflict("Somebody changed ticket %s at this moment, so nothing was taken. Try again."
                        .formatted(ticket.id()));
            }
            Ticket after = ticket.resolved(line.read().resolvedAt());
            resolved.add(after);
            events.add(new Happened(
                    after.id(),
                    after.version() + 1,
                    event(after, TicketEventKind.RESOLVED, line.read().resolution(), importId, by, now)));
        }
        store.update(resolved);
    }
}
