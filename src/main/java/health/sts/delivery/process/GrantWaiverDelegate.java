package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “Grant waiver”: access begins, and the timer knows when it ends. */
@Component
class GrantWaiverDelegate implements JavaDelegate {

    private final WaiverSteps waivers;

    GrantWaiverDelegate(WaiverSteps waivers) {
        this.waivers = waivers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaiverProcess.WAIVER_ENDS_AT.set(
                execution, waivers.grant(execution.getProcessBusinessKey()).toString());
    }
}
