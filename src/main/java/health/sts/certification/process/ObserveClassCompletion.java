package health.sts.certification.process;

import health.sts.certification.path.RecertificationSteps;
import health.sts.certification.path.RecertificationSteps.ObservedClass;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Observe class": an evaluator signs off, or says what has to become better. */
@Component
class ObserveClassCompletion implements TaskListener {

    private final RecertificationSteps steps;

    ObserveClassCompletion(RecertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        ObservedClass result =
                steps.observed(task.getExecution().getProcessBusinessKey(), CertificationForms.observation(task));
        RecertificationProcess.OBSERVATION_RESULT.set(task, result.name());
    }
}
