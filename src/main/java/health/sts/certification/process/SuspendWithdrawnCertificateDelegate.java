package health.sts.certification.process;

import health.sts.certification.path.RecertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Renew certificate: "Suspend withdrawn certificate". */
@Component
class SuspendWithdrawnCertificateDelegate implements JavaDelegate {

    private final RecertificationSteps steps;

    SuspendWithdrawnCertificateDelegate(RecertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.withdrawn(execution.getProcessBusinessKey());
    }
}
