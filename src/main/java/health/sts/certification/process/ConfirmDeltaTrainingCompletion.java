package health.sts.certification.process;

import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.path.CourseworkSteps;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Confirm delta training": the training manager confirms, or sends one kind back. */
@Component
class ConfirmDeltaTrainingCompletion implements TaskListener {

    private final CourseworkSteps steps;

    ConfirmDeltaTrainingCompletion(CourseworkSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String certification = task.getExecution().getProcessBusinessKey();
        Optional<Kind> back = CertificationForms.DELTA.required(task).back();
        if (back.isPresent()) {
            steps.sendBack(
                    certification, back.get(), CertificationForms.reason(CertificationForms.DELTA_COMMENT, task));
        } else {
            CertificationForms.DELTA_COMMENT.optional(task);
            steps.confirm(certification);
        }
        RecertificationProcess.DELTA_CONFIRMED.set(task, back.isEmpty());
    }
}
