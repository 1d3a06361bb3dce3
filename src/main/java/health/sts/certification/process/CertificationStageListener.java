package health.sts.certification.process;

import health.sts.certification.path.CertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

@Component
class CertificationStageListener implements ExecutionListener {

    private final CertificationSteps steps;

    CertificationStageListener(CertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateExecution execution) {
        steps.enter(
                execution.getProcessBusinessKey(), CertificationProcess.STAGES.get(execution.getCurrentActivityId()));
    }
}
