package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “End waiver”: before its time. */
@Component
class EndWaiverDelegate implements JavaDelegate {

    private final WaiverSteps waivers;

    EndWaiverDelegate(WaiverSteps waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.end(execution.getProcessBusinessKey());
    }
}
