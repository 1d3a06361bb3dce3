package health.sts.delivery.process;

import health.sts.delivery.session.SessionSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Agree to teach”: the lead trainer says yes, or no with a reason. */
@Component
class AgreeToTeachCompletion implements TaskListener {

    private final SessionSteps steps;

    AgreeToTeachCompletion(SessionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String session = task.getExecution().getProcessBusinessKey();
        boolean agrees = SessionForms.AGREEMENT.required(task) == SessionForms.Agreement.AGREE;
        if (agrees) {
            steps.agree(session);
        } else {
            String reason = SessionForms.reason(SessionForms.AGREEMENT_REASON, task);
            steps.decline(session, reason);
            SessionProcess.TRAINER_REASON.set(task, reason);
        }
        SessionProcess.TRAINER_AGREES.set(task, agrees);
    }
}
