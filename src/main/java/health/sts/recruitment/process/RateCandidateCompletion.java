package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class RateCandidateCompletion implements TaskListener {

    private final CandidacySteps steps;

    RateCandidateCompletion(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        steps.rate(
                task.getExecution().getProcessBusinessKey(),
                RecruitmentForms.rating(task),
                RecruitmentForms.RATING_COMMENT.required(task));
    }
}
