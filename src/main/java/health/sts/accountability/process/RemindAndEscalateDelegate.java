package health.sts.accountability.process;

import health.sts.accountability.EscalationLadder;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch deadlines: "Remind and escalate". */
@Component("remindAndEscalateDelegate")
class RemindAndEscalateDelegate implements JavaDelegate {

    private final EscalationLadder ladder;

    RemindAndEscalateDelegate(EscalationLadder ladder) {
        this.ladder = ladder;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ladder.run();
    }
}
