package health.sts.review.process;

import health.sts.review.wave.RoundSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hold review: “Take readings”. */
@Component
class TakeReadingsDelegate implements JavaDelegate {

    private final RoundSteps rounds;

    TakeReadingsDelegate(RoundSteps rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.takeReadings(execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution));
    }
}
