package health.sts.recruitment.process;

import health.sts.engine.OpenTask;
import health.sts.engine.Processes;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.CandidacyWorkflow;
import health.sts.recruitment.Nomination;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Recruitment on the engine. */
@Component
class RecruitmentWorkflow implements CandidacyWorkflow {

    private final Processes processes;
    private final TaskDesk tasks;

    RecruitmentWorkflow(Processes processes, TaskDesk tasks) {
        this.processes = processes;
        this.tasks = tasks;
    }

    @Override
    public void nominate(Nomination nomination) {
        Map<String, Object> form = new HashMap<>();
        RecruitmentForms.CANDIDATE_ID.put(form, nomination.candidateId());
        RecruitmentForms.WAVE_ID.put(form, nomination.waveId());
        RecruitmentForms.ENDORSER_IDS.put(form, String.join(",", nomination.endorserIds()));
        RecruitmentForms.MOTIVATION.put(form, nomination.motivation());
        RecruitmentForms.CONFLICT_DECLARED.put(form, nomination.conflictDeclared());
        processes.start(RecruitmentProcess.KEY, null, form);
    }

    @Override
    public void offerSeat(String candidacyId) {
        processes.correlate(RecruitmentProcess.SEAT_OFFERED, candidacyId, Map.of());
    }

    @Override
    public void withdraw(String candidacyId) {
        processes.correlate(RecruitmentProcess.CANDIDACY_WITHDRAWN, candidacyId, Map.of());
    }

    @Override
    public void signed(String candidacyId, String step, Map<String, Object> form) {
        List<OpenTask> open = tasks.ofCase(candidacyId);
        OpenTask task = open.stream()
                .filter(waiting -> waiting.step().equals(step))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("This agreement no longer waits for a signature."));
        tasks.complete(task.id(), form);
    }

    @Override
    public void moveReserveEnd(Collection<String> candidacyIds, Instant end) {
        processes.moveTimers(candidacyIds, RecruitmentProcess.RESERVE_ENDED, end);
    }
}
