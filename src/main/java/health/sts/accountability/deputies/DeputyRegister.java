package health.sts.accountability.deputies;

import health.sts.accountability.AfterCommit;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.Deputies;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.WorkCalendar;
import health.sts.engine.Identities;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who stands in for whom. */
@Service
class DeputyRegister implements Deputies {

    private final DeputyStore store;
    private final StandIns standIns;
    private final DeputyTurnover turnover;
    private final Identities identities;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final WorkCalendar calendar;
    private final Clock clock;

    DeputyRegister(
            DeputyStore store,
            StandIns standIns,
            DeputyTurnover turnover,
            Identities identities,
            DecisionLedger ledger,
            CurrentActor actor,
            WorkCalendar calendar,
            Clock clock) {
        this.store = store;
        this.standIns = standIns;
        this.turnover = turnover;
        this.identities = identities;
        this.ledger = ledger;
        this.actor = actor;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> inForce(String principal) {
        return store.deputiesOf(principal, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> principalsOf(String deputy) {
        return store.principalsOf(deputy, clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isDeputyOf(String deputy, String principal) {
        return principalsOf(deputy).contains(principal);
    }

    @Override
    @Transactional
    public String name(NameDeputy command) {
        String principal = actor.get().userId();
        Instant now = clock.instant();
        DeputyView asked = Deputyship.asked(Ids.next("DEP"), principal, command, now, calendar.zone());
        if (!identities.exists(asked.deputy())) {
            throw Refusal.invalid("deputy", "Nobody signs in as '%s'. Check the user name.".formatted(asked.deputy()));
        }
        Deputyship.mayDecide(identities.rolesOf(asked.deputy()));
        store.takeTurn();
        Deputyship.noChain(asked, store.overlapping(asked));
        store.insert(asked, principal);
        if (asked.inForceAt(now)) {
            turnover.begin(asked);
        }
        record("nameDeputy", "NAMED", asked);
        return asked.id();
    }

    @Override
    @Transactional
    public void end(String id) {
        DeputyView deputyship =
                store.find(id).orElseThrow(() -> Refusal.notFound("There is no deputyship " + id + "."));
        Actor acting = actor.get();
        if (!Set.of(deputyship.principal(), deputyship.deputy()).contains(acting.userId())
                && !acting.is(Role.ADMINISTRATOR)) {
            throw Refusal.forbidden("Only the two people of a deputyship and an administrator can end it.");
        }
        if (!deputyship.until().isAfter(clock.instant())) {
            throw Refusal.conflict("This deputyship has ended already.");
        }
        store.takeTurn();
        store.end(id, acting.userId(), clock.instant());
        turnover.close(deputyship);
        record("endDeputy", "ENDED", deputyship);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeputyView> of(String userId) {
        return store.of(userId);
    }

    private void record(String step, String outcome, DeputyView deputyship) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("principal", deputyship.principal());
        content.put("deputy", deputyship.deputy());
        content.put("from", deputyship.from().toString());
        content.put("until", deputyship.until().toString());
        content.put("reason", deputyship.reason());
        ledger.record(LedgerEntry.of(Kind.RIGHT, step, outcome, "deputy", deputyship.id(), content));
        AfterCommit.run(standIns::forget);
    }
}
