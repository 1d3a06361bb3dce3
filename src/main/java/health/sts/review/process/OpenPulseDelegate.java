package health.sts.review.process;

import health.sts.review.wave.RoundSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hold review: “Open pulse”. */
@Component
class OpenPulseDelegate implements JavaDelegate {

    private final RoundSteps rounds;

    OpenPulseDelegate(RoundSteps rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewProcess.PULSE_CLOSES_AT.set(
                execution,
                rounds.openPulse(execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution))
                        .toString());
    }
}
