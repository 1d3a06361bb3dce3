package health.sts.review.process;

import health.sts.review.triage.InterventionSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Help colleague”: the trainer says how it went. */
@Component
class HelpColleagueCompletion implements TaskListener {

    private final InterventionSteps steps;

    HelpColleagueCompletion(InterventionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        InterventionProcess.HELP_RESULT.set(
                task.getExecution(),
                steps.helped(
                                task.getExecution().getProcessBusinessKey(),
                                InterventionForms.OUTCOME.required(task),
                                InterventionForms.HOURS.optional(task).orElse(null),
                                InterventionForms.WORKED_ON.required(task))
                        .name());
    }
}
