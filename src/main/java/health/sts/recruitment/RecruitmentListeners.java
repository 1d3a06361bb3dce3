package health.sts.recruitment;

import health.sts.people.RosterApplied;
import health.sts.program.MilestoneKind;
import health.sts.program.Seats;
import health.sts.program.WaveMoved;
import health.sts.program.WavePlanned;
import health.sts.program.WaveSeatsChanged;
import health.sts.program.WaveView;
import health.sts.program.Waves;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Follows the plan and the roster: seats come and go with a wave, its date moves the reserve, leavers free seats. */
@Component
class RecruitmentListeners {

    private final SeatStore seats;
    private final SeatDesk seatDesk;
    private final CandidacyStore candidacies;
    private final CandidacyWorkflow workflow;
    private final Candidacies facade;
    private final RecruitmentCalls calls;
    private final Waves waves;

    RecruitmentListeners(
            SeatStore seats,
            SeatDesk seatDesk,
            CandidacyStore candidacies,
            CandidacyWorkflow workflow,
            Candidacies facade,
            RecruitmentCalls calls,
            Waves waves) {
        this.seats = seats;
        this.seatDesk = seatDesk;
        this.candidacies = candidacies;
        this.workflow = workflow;
        this.facade = facade;
        this.calls = calls;
        this.waves = waves;
    }

    @EventListener
    void on(WavePlanned planned) {
        plan(planned.waveId(), planned.seats());
    }

    @EventListener
    void on(WaveSeatsChanged changed) {
        plan(changed.waveId(), changed.seats());
    }

    @EventListener
    void on(WaveMoved moved) {
        WaveView wave = waves.get(moved.waveId());
        Instant end = wave.milestone(MilestoneKind.CERTIFICATION_DONE)
                .endOfDay(wave.zone())
                .toInstant();
        workflow.moveReserveEnd(candidacies.inReserve(wave.id()), end);
        candidacies.moveReserveEnd(wave.id(), end);
        calls.moved(wave);
    }

    @EventListener
    void on(RosterApplied applied) {
        facade.leave(applied.leavers());
    }

    private void plan(String waveId, Map<String, Seats> plan) {
        seats.plan(waveId, plan);
        plan.keySet().forEach(specialty -> seatDesk.moveUp(waveId, specialty));
    }
}
