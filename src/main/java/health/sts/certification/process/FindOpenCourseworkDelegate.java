package health.sts.certification.process;

import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.path.CourseworkSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class FindOpenCourseworkDelegate implements JavaDelegate {

    private final CourseworkSteps steps;

    FindOpenCourseworkDelegate(CourseworkSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CertificationProcess.OPEN_COURSEWORK.set(
                execution,
                steps.open(execution.getProcessBusinessKey())
                        .map(Kind::name)
                        .orElse(CertificationProcess.NOTHING_OPEN));
    }
}
