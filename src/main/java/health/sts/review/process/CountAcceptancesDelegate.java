package health.sts.review.process;

import health.sts.review.wave.MeetingSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hold review: “Count acceptances”. */
@Component
class CountAcceptancesDelegate implements JavaDelegate {

    private final MeetingSteps meetings;

    CountAcceptancesDelegate(MeetingSteps meetings) {
        this.meetings = meetings;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewProcess.REVIEW_ACCEPTED.set(
                execution,
                meetings.signOff(execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution)));
    }
}
