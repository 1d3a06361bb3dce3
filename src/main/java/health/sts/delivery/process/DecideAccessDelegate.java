package health.sts.delivery.process;

import health.sts.delivery.Access;
import health.sts.delivery.access.AccessDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class DecideAccessDelegate implements JavaDelegate {

    private final AccessDecisions decisions;

    DecideAccessDelegate(AccessDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LearnerProcess.ELIGIBLE.set(
                execution, decisions.decide(execution.getProcessBusinessKey()).access() == Access.ELIGIBLE);
    }
}
