package health.sts.delivery.process;

import health.sts.delivery.waiver.WaiverRequest;
import health.sts.delivery.waiver.WaiverSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** “Waiver requested”: the request is checked and opened before anybody is asked. */
@Component
class RequestWaiverStart implements ExecutionListener {

    private final WaiverSteps waivers;

    RequestWaiverStart(WaiverSteps waivers) {
        this.waivers = waivers;
    }

    @Override
    public void notify(DelegateExecution execution) {
        WaiverSteps.Opened opened = waivers.open(new WaiverRequest(
                WaiverForms.TRAINING.required(execution),
                WaiverForms.REASON.required(execution),
                WaiverForms.HOURS.required(execution),
                WaiverForms.SUPERVISOR.required(execution)));
        execution.setProcessBusinessKey(opened.waiverId());
        WaiverProcess.LEARNER_USER_ID.set(execution, opened.learnerUserId());
        WaiverProcess.CALENDAR_ID.set(execution, opened.siteId());
        WaiverProcess.DECIDE_BY.set(execution, opened.decideBy().toString());
    }
}
