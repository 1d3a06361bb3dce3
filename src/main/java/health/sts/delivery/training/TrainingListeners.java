package health.sts.delivery.training;

import health.sts.people.RosterApplied;
import health.sts.program.WaveMoved;
import health.sts.program.WaveSeatsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows roster and waves, in the transaction of their change. */
@Component
class TrainingListeners {

    private final WaveTrainings trainings;
    private final TrainingFacts facts;

    TrainingListeners(WaveTrainings trainings, TrainingFacts facts) {
        this.trainings = trainings;
        this.facts = facts;
    }

    @EventListener
    void on(RosterApplied applied) {
        trainings.followRoster();
    }

    @EventListener
    void on(WaveSeatsChanged changed) {
        trainings.followRoster();
    }

    @EventListener
    void on(WaveMoved moved) {
        facts.waveMoved(moved.waveId());
    }
}
