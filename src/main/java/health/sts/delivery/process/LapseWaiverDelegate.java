package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “Lapse waiver”: nobody answered in time. */
@Component
class LapseWaiverDelegate implements JavaDelegate {

    private final WaiverSteps waivers;

    LapseWaiverDelegate(WaiverSteps waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        waivers.lapse(execution.getProcessBusinessKey());
    }
}
