package health.sts.review.process;

import health.sts.review.wave.MeetingSteps;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model which chiefs are asked to accept: one task for each. */
@Component("reviewPanel")
public class ReviewPanel {

    private final MeetingSteps meetings;

    ReviewPanel(MeetingSteps meetings) {
        this.meetings = meetings;
    }

    /** User ids of the chiefs who have active physicians in the wave. */
    public List<String> chiefs(DelegateExecution execution) {
        return meetings.chiefs(execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution));
    }
}
