package health.sts.accountability.process;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.Check;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Check evidence": a second person accepts the evidence or returns the action to its owner. */
@Component("checkActionCompletion")
class CheckActionCompletion implements TaskListener {

    private final Actions actions;

    CheckActionCompletion(Actions actions) {
        this.actions = actions;
    }

    @Override
    public void notify(DelegateTask task) {
        Check decision = ActionProcess.CHECK_DECISION.required(task);
        String dueAt = actions.check(
                        task.getExecution().getProcessBusinessKey(),
                        decision,
                        ActionProcess.CHECK_COMMENT.optional(task).orElse(null))
                .dueAt()
                .toString();
        ActionProcess.EVIDENCE_ACCEPTED.set(task.getExecution(), decision == Check.ACCEPT);
        if (decision == Check.RETURN) {
            ActionProcess.DUE_AT.set(task.getExecution(), dueAt);
        }
    }
}
