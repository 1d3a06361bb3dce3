package health.sts.delivery.training;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.delivery.Learner;
import health.sts.delivery.LearnerChanged;
import health.sts.delivery.LearnersLeft;
import health.sts.delivery.LearnersPlaced;
import health.sts.delivery.TrainingState;
import health.sts.people.Roster;
import health.sts.program.WaveView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the learners of an open wave those whom the roster names at its sites. */
@Component
class WaveRoll {

    private final WaveBook book;
    private final LearnerRows rows;
    private final RollStore store;
    private final Roster roster;
    private final LearnerWorkflow workflow;
    private final ApplicationEventPublisher events;
    private final DecisionLedger ledger;
    private final Clock clock;

    WaveRoll(
            WaveBook book,
            LearnerRows rows,
            RollStore store,
            Roster roster,
            LearnerWorkflow workflow,
            ApplicationEventPublisher events,
            DecisionLedger ledger,
            Clock clock) {
        this.book = book;
        this.rows = rows;
        this.store = store;
        this.roster = roster;
        this.workflow = workflow;
        this.events = events;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Adds, moves and takes out learners by the roster as it stands; nothing where the wave is not open. */
    RollChange follow(WaveView wave) {
        if (!book.lock(wave.id())) {
            return RollChange.between(List.of(), List.of());
        }
        RollChange change = RollChange.between(
                rows.ofWave(wave.id()), roster.placedAt(wave.details().siteIds()));
        if (!change.none()) {
            apply(wave.id(), change);
        }
        return change;
    }

    private void apply(String waveId, RollChange change) {
        Instant now = clock.instant();
        letGo(change);
        store.add(waveId, change.joined(), now);
        store.bringBack(change.returned(), now);
        store.move(change.moved());
        store.leave(change.left(), "No longer in the roster of the wave's sites.", now);
        change.left().stream()
                .filter(learner -> learner.state() != TrainingState.REQUESTED)
                .map(Learner::trainingId)
                .forEach(workflow::leave);
        change.left()
                .forEach(learner ->
                        events.publishEvent(new LearnerChanged(learner.trainingId(), TrainingState.LEFT.title())));
        ledger.record(new LedgerEntry(
                Kind.RULE,
                "followRoster",
                "CHANGED",
                "wave",
                waveId,
                waveId,
                Map.of(
                        "joined", change.joined().size(),
                        "returned", change.returned().size(),
                        "moved", change.moved().size(),
                        "left", change.left().size())));
    }

    /** Seats go first, while nothing of the learners is locked. */
    private void letGo(RollChange change) {
        if (!change.left().isEmpty()) {
            events.publishEvent(new LearnersLeft(
                    change.left().stream().map(Learner::trainingId).toList()));
        }
        if (!change.otherSpecialties().isEmpty()) {
            events.publishEvent(new LearnersPlaced(change.otherSpecialties()));
        }
    }
}
