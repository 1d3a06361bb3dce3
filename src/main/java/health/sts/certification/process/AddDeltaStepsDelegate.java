package health.sts.certification.process;

import health.sts.certification.path.CourseworkSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class AddDeltaStepsDelegate implements JavaDelegate {

    private final CourseworkSteps steps;

    AddDeltaStepsDelegate(CourseworkSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CertificationProcess.DELTA_OPEN.set(execution, steps.addDelta(execution.getProcessBusinessKey()));
    }
}
