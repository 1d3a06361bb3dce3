package health.sts.certification.process;

import health.sts.certification.path.CourseworkSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Complete delta training": the trainer is through with what is new. */
@Component
class CompleteDeltaTrainingCompletion implements TaskListener {

    private final CourseworkSteps steps;

    CompleteDeltaTrainingCompletion(CourseworkSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        CertificationForms.stated(CertificationForms.DELTA_DONE, task);
        steps.allDone(task.getExecution().getProcessBusinessKey());
    }
}
