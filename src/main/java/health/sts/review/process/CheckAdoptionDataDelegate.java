package health.sts.review.process;

import health.sts.review.wave.RoundSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hold review: “Check data”. */
@Component
class CheckAdoptionDataDelegate implements JavaDelegate {

    private final RoundSteps rounds;

    CheckAdoptionDataDelegate(RoundSteps rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewProcess.DATA_COMPLETE.set(
                execution,
                rounds.dataComplete(execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution)));
    }
}
