package health.sts.certification.process;

import health.sts.certification.path.CertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class DecideAfterThirdFailureCompletion implements TaskListener {

    private final CertificationSteps steps;

    DecideAfterThirdFailureCompletion(CertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String certification = task.getExecution().getProcessBusinessKey();
        boolean repeat =
                CertificationForms.AFTER_FAILURE.required(task) == CertificationForms.AfterFailure.REPEAT_COURSE;
        String reason = CertificationForms.reason(CertificationForms.FAILURE_COMMENT, task);
        if (repeat) {
            steps.repeatCourse(certification, reason);
        } else {
            CertificationProcess.RELEASE_REASON.set(task, reason);
        }
        CertificationProcess.COURSE_REPEATED.set(task, repeat);
    }
}
