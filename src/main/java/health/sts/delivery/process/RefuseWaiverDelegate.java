package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “Refuse waiver”: somebody said no. */
@Component
class RefuseWaiverDelegate implements JavaDelegate {

    private final WaiverSteps waivers;

    RefuseWaiverDelegate(WaiverSteps waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.refuse(execution.getProcessBusinessKey());
    }
}
