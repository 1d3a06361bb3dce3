package health.sts.certification.process;

import health.sts.certification.path.CourseworkSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CompleteDeltaStepsCompletion implements TaskListener {

    private final CourseworkSteps steps;

    CompleteDeltaStepsCompletion(CourseworkSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        CertificationForms.stated(CertificationForms.DELTA_DONE, task);
        steps.allDone(task.getExecution().getProcessBusinessKey());
    }
}
