package health.sts.recruitment.process;

import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ExpireAgreementDelegate implements JavaDelegate {

    private final SeatSteps steps;

    ExpireAgreementDelegate(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.expireAgreement(execution.getProcessBusinessKey());
        RecruitmentProcess.AGREEMENT_RESULT.set(execution, "EXPIRED");
    }
}
