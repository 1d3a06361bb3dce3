package health.sts.review.sustain.credit;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CreditLedger implements HourLedger {

    private final WorkedHours worked;
    private final EntryStore store;
    private final CreditSettings settings;
    private final SystemSettings system;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    CreditLedger(
            WorkedHours worked,
            EntryStore store,
            CreditSettings settings,
            SystemSettings system,
            DecisionLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.worked = worked;
        this.store = store;
        this.settings = settings;
        this.system = system;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public int enter(int most) {
        Instant now = now();
        String by = currentActor.get().userId();
        List<Entry> entries =
                worked.unknown(most).stream().map(one -> entry(one, by, now)).toList();
        if (!entries.isEmpty()) {
            store.insert(entries);
            ledger.record(LedgerEntry.of(
                    Kind.RULE,
                    "creditHours",
                    "ENTERED",
                    "cme",
                    entries.get(0).id(),
                    Map.of(
                            "entries", entries.size(),
                            "hours", sum(entries, true).toPlainString(),
                            "credits", sum(entries, false).toPlainString())));
        }
        return entries.size();
    }

    @Override
    public void takeBack(String entryId, String reason) {
        Actor actor = currentActor.get();
        Entry entry = store.find(entryId).orElseThrow(() -> Refusal.notFound("There is no entry " + entryId + "."));
        if (!actor.is(Role.TRAINING_MANAGER) || actor.userId().equals(entry.userId())) {
            throw Refusal.forbidden("A training manager takes entries back, and nobody their own.");
        }
        if (entry.correction()) {
            throw Refusal.conflict("This entry takes another one back already. Nothing was changed.");
        }
        String why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > 1000) {
            throw Refusal.invalid("reason", "Say why, in at most 1,000 characters. The trainer reads it.");
        }
        Entry counter = entry.takenBack(Ids.next("CME"), why, actor.userId(), now());
        try {
            store.insert(List.of(counter));
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("This entry was taken back already. Nothing was changed.");
        }
        ledger.record(LedgerEntry.of(
                Kind.DECISION,
                "takeBackHours",
                "TAKEN_BACK",
                "cme",
                entryId,
                Map.of("by", counter.id(), "trainer", entry.userId(), "hours", entry.hours(), "reason", why)));
    }

    private Entry entry(Worked one, String by, Instant now) {
        BigDecimal rate = settings.rate(one.kind());
        return new Entry(
                Ids.next("CME"),
                one.userId(),
                one.physicianId(),
                one.kind(),
                one.sourceId(),
                one.at().atZone(system.timeZone()).toLocalDate(),
                one.hours(),
                rate,
                one.hours().multiply(rate).setScale(2, RoundingMode.HALF_UP),
                "",
                null,
                by,
                now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static BigDecimal sum(List<Entry> entries, boolean hours) {
        return entries.stream()
                .map(entry -> hours ? entry.hours() : entry.credits())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
