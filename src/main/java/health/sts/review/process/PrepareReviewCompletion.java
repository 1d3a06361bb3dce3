package health.sts.review.process;

import health.sts.review.wave.MeetingSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Prepare review”: findings and a summary; actions are opened on the page of the review. */
@Component
class PrepareReviewCompletion implements TaskListener {

    private final MeetingSteps meetings;

    PrepareReviewCompletion(MeetingSteps meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateTask task) {
        meetings.prepare(
                task.getExecution().getProcessBusinessKey(),
                ReviewProcess.REVIEW_POINT.required(task),
                ReviewForms.FINDINGS.optional(task).orElse(null),
                ReviewForms.SUMMARY.required(task));
    }
}
