package health.sts.review.process;

import health.sts.review.wave.RoundSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hold review: “Close pulse”. */
@Component
class ClosePulseDelegate implements JavaDelegate {

    private final RoundSteps rounds;

    ClosePulseDelegate(RoundSteps rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rounds.closePulse(execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution));
    }
}
