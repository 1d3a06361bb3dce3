package health.sts.review.ticket;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.review.ticket.TicketStore.Happened;
import health.sts.shared.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what happens to a ticket: among its events, and on the ledger. */
@Component
class TicketJournal {

    private final TicketStore store;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    TicketJournal(TicketStore store, DecisionLedger ledger, CurrentActor actor, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void opened(Ticket ticket) {
        store.insert(List.of(ticket));
        note(ticket, ticket, TicketEventKind.OPENED, null);
    }

    /** Keeps the next version of a ticket and what made it. */
    void changed(Ticket before, Ticket after, TicketEventKind kind, String reason) {
        store.update(List.of(after));
        note(before, after, kind, reason);
    }

    private void note(Ticket before, Ticket after, TicketEventKind kind, String reason) {
        TicketEvent event = new TicketEvent(
                kind,
                reason,
                after.category(),
                after.severity(),
                after.state(),
                before.category() == after.category() ? null : before.category(),
                before.severity() == after.severity() ? null : before.severity(),
                null,
                actor.get().userId(),
                now());
        store.insertEvents(List.of(new Happened(after.id(), after.version() + 1, event)));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("wave", after.waveId());
        content.put("specialty", after.specialtyCode());
        content.put("site", after.siteId());
        content.put("physician", after.physicianId());
        content.put("category", after.category().name());
        content.put("severity", after.severity().number());
        content.put(
                "oldCategory",
                event.oldCategory() == null ? null : event.oldCategory().name());
        content.put(
                "oldSeverity",
                event.oldSeverity() == null ? null : event.oldSeverity().number());
        content.put("reason", reason);
        ledger.record(
                new LedgerEntry(Kind.CHANGE, kind.step(), kind.name(), "ticket", after.id(), after.id(), content));
    }
}
