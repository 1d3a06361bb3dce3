package health.sts.review.process;

import health.sts.review.wave.MeetingSteps;
import health.sts.review.wave.MeetingSteps.Answer;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Accept review as CMIO”: a yes, or an objection with a reason. */
@Component
class AcceptReviewAsCmioCompletion implements TaskListener {

    private final MeetingSteps meetings;

    AcceptReviewAsCmioCompletion(MeetingSteps meetings) {
        this.meetings = meetings;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean accepted = ReviewForms.CMIO_DECISION.required(task) == ReviewForms.Decision.ACCEPT;
        meetings.answer(
                task.getExecution().getProcessBusinessKey(),
                ReviewProcess.REVIEW_POINT.required(task),
                new Answer(Answer.CMIO, accepted, ReviewForms.comment(accepted, ReviewForms.CMIO_COMMENT, task)));
    }
}
