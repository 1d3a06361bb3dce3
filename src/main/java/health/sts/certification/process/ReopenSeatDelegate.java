package health.sts.certification.process;

import health.sts.certification.path.CertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReopenSeatDelegate implements JavaDelegate {

    private final CertificationSteps steps;

    ReopenSeatDelegate(CertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.reopenSeat(execution.getProcessBusinessKey());
    }
}
