package health.sts.delivery.process;

import health.sts.delivery.session.SessionSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Replace trainer”: the training manager names who leads from now on. */
@Component
class ReplaceTrainerCompletion implements TaskListener {

    private final SessionSteps steps;

    ReplaceTrainerCompletion(SessionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        steps.replaceTrainer(
                task.getExecution().getProcessBusinessKey(),
                SessionForms.NEW_TRAINER.required(task),
                SessionForms.reason(SessionForms.REPLACE_REASON, task));
    }
}
