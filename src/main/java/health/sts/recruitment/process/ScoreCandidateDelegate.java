package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ScoreCandidateDelegate implements JavaDelegate {

    private final CandidacySteps steps;

    ScoreCandidateDelegate(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CandidacySteps.Assessment assessment = steps.score(execution.getProcessBusinessKey());
        RecruitmentProcess.SCORE.set(execution, assessment.score().score());
        RecruitmentProcess.LOWEST_CRITERION.set(execution, assessment.score().lowestCriterion());
        RecruitmentProcess.PRIVILEGES_ACTIVE.set(execution, assessment.privilegesActive());
        RecruitmentProcess.CONFLICT.set(execution, assessment.conflict().name());
    }
}
