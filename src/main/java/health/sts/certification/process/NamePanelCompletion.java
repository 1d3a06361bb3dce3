package health.sts.certification.process;

import health.sts.certification.teachback.TeachBacks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Name panel": the training manager names two evaluators. */
@Component
class NamePanelCompletion implements TaskListener {

    private final TeachBacks teachBacks;

    NamePanelCompletion(TeachBacks teachBacks) {
        this.teachBacks = teachBacks;
    }

    @Override
    public void notify(DelegateTask task) {
        teachBacks.namePanel(
                task.getExecution().getProcessBusinessKey(),
                TeachBackForms.FIRST_EVALUATOR.required(task),
                TeachBackForms.SECOND_EVALUATOR.required(task));
    }
}
