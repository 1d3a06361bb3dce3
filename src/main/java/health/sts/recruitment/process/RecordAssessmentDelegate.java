package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class RecordAssessmentDelegate implements JavaDelegate {

    private final CandidacySteps steps;

    RecordAssessmentDelegate(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String result = RecruitmentProcess.ELIGIBILITY.required(execution);
        steps.assessed(
                execution.getProcessBusinessKey(),
                result,
                EligibilityReason.of(
                        result,
                        RecruitmentProcess.PRIVILEGES_ACTIVE.required(execution),
                        RecruitmentProcess.CONFLICT.required(execution),
                        RecruitmentProcess.SOURCE.required(execution),
                        RecruitmentProcess.SCORE.required(execution),
                        RecruitmentProcess.LOWEST_CRITERION.required(execution)));
        RecruitmentProcess.ASSESSMENT_RESULT.set(execution, result);
    }
}
