package health.sts.review.process;

import health.sts.review.wave.RoundSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hold review: “Extend pulse”. */
@Component
class ExtendPulseDelegate implements JavaDelegate {

    private final RoundSteps rounds;

    ExtendPulseDelegate(RoundSteps rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewProcess.PULSE_CLOSES_AT.set(
                execution,
                rounds.extendPulse(execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution))
                        .toString());
    }
}
