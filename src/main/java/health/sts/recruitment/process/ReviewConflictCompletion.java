package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import health.sts.recruitment.Conflict;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class ReviewConflictCompletion implements TaskListener {

    private final CandidacySteps steps;

    ReviewConflictCompletion(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        RecruitmentForms.CONFLICT_COMMENT.required(task);
        Conflict conflict = steps.reviewConflict(
                task.getExecution().getProcessBusinessKey(),
                RecruitmentForms.CONFLICT_REVIEW.required(task) == RecruitmentForms.ConflictReview.CLEAR);
        RecruitmentProcess.CONFLICT.set(task, conflict.name());
    }
}
