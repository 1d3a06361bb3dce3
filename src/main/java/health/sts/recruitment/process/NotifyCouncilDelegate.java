package health.sts.recruitment.process;

import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class NotifyCouncilDelegate implements JavaDelegate {

    private final SeatSteps steps;

    NotifyCouncilDelegate(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.announce(execution.getProcessBusinessKey(), RecruitmentProcess.CANDIDATE_USER_ID.required(execution));
    }
}
