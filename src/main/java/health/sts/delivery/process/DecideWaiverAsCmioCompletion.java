package health.sts.delivery.process;

import health.sts.delivery.waiver.Approver;
import health.sts.delivery.waiver.WaiverSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Decide on waiver”: one of the two answers, with a reason for a no. */
@Component
class DecideWaiverAsCmioCompletion implements TaskListener {

    private final WaiverSteps waivers;

    DecideWaiverAsCmioCompletion(WaiverSteps waivers) {
        this.waivers = waivers;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean granted = WaiverForms.CMIO_ANSWER.required(task) == WaiverForms.Answer.GRANT;
        waivers.decide(
                task.getExecution().getProcessBusinessKey(),
                Approver.CMIO,
                granted,
                WaiverForms.reason(granted, WaiverForms.CMIO_REASON, task));
        WaiverProcess.CMIO_GRANTS.set(task, granted);
    }
}
