package health.sts.certification.process;

import health.sts.certification.path.CertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Renew certificate: issues the next period. */
@Component
class RenewCertificateDelegate implements JavaDelegate {

    private final CertificationSteps steps;

    RenewCertificateDelegate(CertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.issue(
                execution.getProcessBusinessKey(),
                CertificationProcess.CERTIFIED_BY.required(execution),
                CertificationProcess.CONFIRMED_BY.required(execution));
    }
}
