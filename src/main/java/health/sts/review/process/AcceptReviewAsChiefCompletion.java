package health.sts.review.process;

import health.sts.review.wave.MeetingSteps;
import health.sts.review.wave.MeetingSteps.Answer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Accept review as chief”: a yes, or an objection with a reason. */
@Component
class AcceptReviewAsChiefCompletion implements TaskListener {

    private final MeetingSteps meetings;

    AcceptReviewAsChiefCompletion(MeetingSteps meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean accepted = ReviewForms.CHIEF_DECISION.required(task) == ReviewForms.Decision.ACCEPT;
        meetings.answer(
                task.getExecution().getProcessBusinessKey(),
                ReviewProcess.REVIEW_POINT.required(task),
                new Answer(
                        ReviewProcess.CHIEF_USER_ID.required(task),
                        accepted,
                        ReviewForms.comment(accepted, ReviewForms.CHIEF_COMMENT, task)));
    }
}
