package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “Revoke waiver”: the hours are over. */
@Component
class RevokeWaiverDelegate implements JavaDelegate {

    private final WaiverSteps waivers;

    RevokeWaiverDelegate(WaiverSteps waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.expire(execution.getProcessBusinessKey());
    }
}
