package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import health.sts.recruitment.Rating;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class EndorseCandidateCompletion implements TaskListener {

    private final CandidacySteps steps;

    EndorseCandidateCompletion(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean endorsed = RecruitmentForms.ENDORSEMENT.required(task) == RecruitmentForms.Endorsement.ENDORSE;
        Optional<Rating> rating = endorsed ? Optional.of(RecruitmentForms.rating(task)) : Optional.empty();
        steps.endorse(
                task.getExecution().getProcessBusinessKey(),
                rating,
                RecruitmentForms.ENDORSEMENT_COMMENT.optional(task).orElse(null));
        if (endorsed) {
            RecruitmentProcess.RECEIVED.set(task, RecruitmentProcess.RECEIVED.required(task) + 1);
        }
    }
}
