package health.sts.certification.process;

import health.sts.certification.path.CertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReleaseTrainerDelegate implements JavaDelegate {

    private final CertificationSteps steps;

    ReleaseTrainerDelegate(CertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.release(
                execution.getProcessBusinessKey(),
                CertificationProcess.RELEASE_REASON
                        .optional(execution)
                        .orElse("The teach-back was not passed in two attempts."));
    }
}
