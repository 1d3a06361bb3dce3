package health.sts.review.process;

import health.sts.review.wave.RoundSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Hold review: “Count answers”. */
@Component
class CountAnswersDelegate implements JavaDelegate {

    private final RoundSteps rounds;

    CountAnswersDelegate(RoundSteps rounds) {
        this.rounds = rounds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewProcess.ENOUGH_ANSWERS.set(
                execution,
                rounds.enoughAnswers(
                        execution.getProcessBusinessKey(), ReviewProcess.REVIEW_POINT.required(execution)));
    }
}
