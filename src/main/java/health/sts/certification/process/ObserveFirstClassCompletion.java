package health.sts.certification.process;

import health.sts.certification.path.JudgementSteps;
import health.sts.certification.teachback.TeachBacks.Observation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class ObserveFirstClassCompletion implements TaskListener {

    private final JudgementSteps steps;

    ObserveFirstClassCompletion(JudgementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        Observation observation = CertificationForms.observation(task);
        steps.observed(task.getExecution().getProcessBusinessKey(), observation);
        CertificationProcess.SIGNED_OFF.set(task, observation.signedOff());
    }
}
