package health.sts.review.process;

import health.sts.review.wave.ClosingSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Close wave”: lessons and a summary; refused while a missed target has no open action. */
@Component
class CloseWaveCompletion implements TaskListener {

    private final ClosingSteps closing;

    CloseWaveCompletion(ClosingSteps closing) {
        this.closing = closing;
    }

    @Override
    public void notify(DelegateTask task) {
        closing.close(
                task.getExecution().getProcessBusinessKey(),
                ReviewForms.LESSONS_WORKED.optional(task).orElse(null),
                ReviewForms.LESSONS_TO_CHANGE.optional(task).orElse(null),
                ReviewForms.CLOSING_SUMMARY.required(task));
    }
}
