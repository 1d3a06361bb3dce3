package health.sts.review.process;

import health.sts.review.triage.InterventionSteps;
import health.sts.review.triage.InterventionSteps.Asked;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “Find helper”: asks a trainer once more. */
@Component
class FindHelperDelegate implements JavaDelegate {

    private final InterventionSteps steps;

    FindHelperDelegate(InterventionSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Asked asked = steps.findHelper(execution.getProcessBusinessKey());
        InterventionProcess.HELPER_FOUND.set(execution, asked.helperUserId() != null);
        InterventionProcess.HELPER_USER_ID.set(execution, asked.helperUserId());
        InterventionProcess.HELP_BY.set(execution, asked.helpBy().toString());
    }
}
