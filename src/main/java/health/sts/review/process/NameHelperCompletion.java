package health.sts.review.process;

import health.sts.review.triage.InterventionSteps;
import health.sts.review.triage.InterventionSteps.Asked;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Name helper”: the training manager names a trainer, or says that nobody can help. */
@Component
class NameHelperCompletion implements TaskListener {

    private final InterventionSteps steps;

    NameHelperCompletion(InterventionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String id = task.getExecution().getProcessBusinessKey();
        boolean named = InterventionForms.CHOICE.required(task) == InterventionForms.Choice.NAME;
        String reason = InterventionForms.NO_HELPER_REASON.optional(task).orElse(null);
        if (named) {
            Asked asked = steps.nameHelper(id, InterventionForms.HELPER.required(task), reason);
            InterventionProcess.HELPER_USER_ID.set(task.getExecution(), asked.helperUserId());
            InterventionProcess.HELP_BY.set(task.getExecution(), asked.helpBy().toString());
        } else {
            steps.noHelper(id, reason);
        }
        InterventionProcess.HELPER_NAMED.set(task.getExecution(), named);
    }
}
