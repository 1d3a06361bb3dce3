package health.sts.delivery.access;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.delivery.Access;
import health.sts.delivery.AccessChanged;
import health.sts.delivery.Learner;
import health.sts.delivery.access.AccessStore.Numbered;
import health.sts.delivery.training.AccessState;
import health.sts.delivery.training.Learners;
import health.sts.program.GoLive;
import health.sts.program.Waves;
import health.sts.shared.Ids;
import health.sts.shared.OncePerTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides from the records and keeps the answer where it is another one: decision, summary, ledger and the message to the
 * access system commit together with the record that caused them.
 */
@Service
@Transactional
class AccessBook implements AccessDecisions {

    private final Learners learners;
    private final Waves waves;
    private final AccessTable table;
    private final AccessStore store;
    private final AccessState state;
    private final AccessOutbox outbox;
    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final OncePerTransaction<String, GoLive> goLives = new OncePerTransaction<>();

    AccessBook(
            Learners learners,
            Waves waves,
            AccessTable table,
            AccessStore store,
            AccessState state,
            AccessOutbox outbox,
            DecisionLedger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.learners = learners;
        this.waves = waves;
        this.table = table;
        this.store = store;
        this.state = state;
        this.outbox = outbox;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Decision decide(String trainingId) {
        Learner learner = learners.lock(trainingId);
        AccessFacts facts =
                new AccessFacts(learner, goLives.get(learner.waveId(), () -> waves.goLive(learner.waveId())));
        AccessTable.Answer answer = table.ask(facts);
        Optional<Numbered> before = store.newest(trainingId);
        if (before.isPresent() && same(before.get().decision(), answer)) {
            return before.get().decision();
        }
        Decision decision = new Decision(
                trainingId,
                answer.access(),
                answer.missing(),
                answer.sentence(),
                facts.json(),
                answer.rule(),
                clock.instant());
        keep(learner, decision, before.map(Numbered::number).orElse(0) + 1);
        return decision;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Decision> of(String trainingId) {
        return store.of(trainingId);
    }

    private void keep(Learner learner, Decision decision, int number) {
        String id = Ids.next("ACD");
        store.insert(id, number, learner.waveId(), decision);
        state.set(decision.trainingId(), decision.access(), decision.missing(), decision.decidedAt());
        ledger.record(new LedgerEntry(
                LedgerEntry.Kind.RULE,
                "decideAccess",
                decision.access().name(),
                "training",
                decision.trainingId(),
                decision.trainingId(),
                Map.of(
                        "decision", id,
                        "missing", decision.missing().name(),
                        "rule", decision.rule(),
                        "facts", decision.facts())));
        outbox.decided(
                learner,
                decision.access() == Access.ELIGIBLE ? AccessMessage.Kind.ELIGIBLE : AccessMessage.Kind.BLOCKED,
                id,
                decision);
        events.publishEvent(new AccessChanged(decision.trainingId(), decision.access(), decision.missing()));
    }

    private static boolean same(Decision decision, AccessTable.Answer answer) {
        return decision.access() == answer.access() && decision.missing() == answer.missing();
    }
}
