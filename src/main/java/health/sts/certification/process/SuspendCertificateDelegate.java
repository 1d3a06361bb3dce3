package health.sts.certification.process;

import health.sts.certification.path.RecertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Renew certificate: "Suspend certificate" at its end, with the reason. */
@Component
class SuspendCertificateDelegate implements JavaDelegate {

    private final RecertificationSteps steps;

    SuspendCertificateDelegate(RecertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.fail(
                execution.getProcessBusinessKey(),
                CertificationProcess.RELEASE_REASON
                        .optional(execution)
                        .orElse(
                                "PASS".equals(CertificationProcess.EXAM_RESULT.required(execution))
                                        ? "The observed class was not signed off twice."
                                        : "The exam was not passed."));
    }
}
