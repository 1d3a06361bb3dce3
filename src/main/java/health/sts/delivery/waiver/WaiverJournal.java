package health.sts.delivery.waiver;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.delivery.waiver.WaiverStore.Event;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Keeps what happens to a waiver: among its events, and on the ledger. */
@Component
class WaiverJournal {

    private final WaiverStore store;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    WaiverJournal(WaiverStore store, DecisionLedger ledger, CurrentActor actor, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param reason may be null
     * @param role in which it was done; null for what follows from something else
     */
    void note(Waiver waiver, WaiverEventKind kind, String reason, Role role) {
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        store.insert(
                waiver.id(),
                new Event(
                        kind,
                        words,
                        actor.get().userId(),
                        role == null ? null : role.group(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("training", waiver.trainingId());
        content.put("physician", waiver.physicianId());
        content.put("hours", waiver.hours());
        content.put("supervisor", waiver.supervisorUserId());
        content.put("reason", words);
        content.put("endsAt", waiver.endsAt() == null ? null : waiver.endsAt().toString());
        ledger.record(
                new LedgerEntry(Kind.CHANGE, kind.step(), kind.name(), "waiver", waiver.id(), waiver.id(), content));
    }
}
