package health.sts.delivery.process;

import health.sts.delivery.training.TrainingSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class EndTrainingDelegate implements JavaDelegate {

    private final TrainingSteps steps;

    EndTrainingDelegate(TrainingSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.notProficient(execution.getProcessBusinessKey());
    }
}
