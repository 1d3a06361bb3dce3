package health.sts.review.process;

import health.sts.review.triage.InterventionSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Confirm help”: the chief confirms the hours or gives them back. */
@Component
class ConfirmHelpCompletion implements TaskListener {

    private final InterventionSteps steps;

    ConfirmHelpCompletion(InterventionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean confirmed = InterventionForms.CONFIRMATION.required(task) == InterventionForms.Confirmation.CONFIRM;
        steps.confirm(
                task.getExecution().getProcessBusinessKey(),
                confirmed,
                InterventionForms.CONFIRMATION_REASON.optional(task).orElse(null));
        InterventionProcess.HELP_CONFIRMED.set(task.getExecution(), confirmed);
    }
}
