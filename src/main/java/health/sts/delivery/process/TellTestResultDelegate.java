package health.sts.delivery.process;

import health.sts.delivery.learning.LearningSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellTestResultDelegate implements JavaDelegate {

    private final LearningSteps steps;

    TellTestResultDelegate(LearningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.judged(execution.getProcessBusinessKey(), LearnerProcess.TEST_SENTENCE.required(execution));
    }
}
