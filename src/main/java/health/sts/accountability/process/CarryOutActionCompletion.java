package health.sts.accountability.process;

import health.sts.accountability.Actions;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Carry out action": the owner hands in the evidence. */
@Component("carryOutActionCompletion")
class CarryOutActionCompletion implements TaskListener {

    private final Actions actions;

    CarryOutActionCompletion(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateTask task) {
        actions.carryOut(
                task.getExecution().getProcessBusinessKey(),
                ActionProcess.EVIDENCE.required(task),
                ActionProcess.EVIDENCE_LINK.optional(task).orElse(null));
    }
}
