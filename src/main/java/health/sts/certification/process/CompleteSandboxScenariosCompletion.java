package health.sts.certification.process;

import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.path.CourseworkSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CompleteSandboxScenariosCompletion implements TaskListener {

    private final CourseworkSteps steps;

    CompleteSandboxScenariosCompletion(CourseworkSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        CertificationForms.stated(CertificationForms.SCENARIOS_DONE, task);
        steps.done(task.getExecution().getProcessBusinessKey(), Kind.SCENARIO);
    }
}
