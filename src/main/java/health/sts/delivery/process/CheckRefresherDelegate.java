package health.sts.delivery.process;

import health.sts.delivery.MissingStep;
import health.sts.delivery.access.AccessDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class CheckRefresherDelegate implements JavaDelegate {

    private final AccessDecisions decisions;

    CheckRefresherDelegate(AccessDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        LearnerProcess.REFRESHER_NEEDED.set(
                execution, decisions.decide(execution.getProcessBusinessKey()).missing() == MissingStep.REFRESHER);
    }
}
