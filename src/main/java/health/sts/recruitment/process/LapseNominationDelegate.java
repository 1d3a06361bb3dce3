package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class LapseNominationDelegate implements JavaDelegate {

    private final CandidacySteps steps;

    LapseNominationDelegate(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.lapse(execution.getProcessBusinessKey());
        RecruitmentProcess.ASSESSMENT_RESULT.set(execution, "NOT_ACCEPTED");
    }
}
