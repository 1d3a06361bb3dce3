package health.sts.certification.process;

import health.sts.certification.path.JudgementSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CoachTrainerCompletion implements TaskListener {

    private final JudgementSteps steps;

    CoachTrainerCompletion(JudgementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        steps.coached(
                task.getExecution().getProcessBusinessKey(),
                CertificationForms.COACHING_HOURS.required(task),
                CertificationForms.COACHING_NOTE.required(task));
    }
}
