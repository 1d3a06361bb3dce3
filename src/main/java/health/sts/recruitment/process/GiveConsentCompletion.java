package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class GiveConsentCompletion implements TaskListener {

    private final CandidacySteps steps;

    GiveConsentCompletion(CandidacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean agreed = RecruitmentForms.CONSENT.required(task) == RecruitmentForms.Consent.AGREE;
        RecruitmentForms.CONSENT_COMMENT.optional(task);
        steps.consent(
                task.getExecution().getProcessBusinessKey(),
                agreed,
                RecruitmentForms.CONFLICT_DECLARED.optional(task).orElse(false));
        RecruitmentProcess.CONSENTED.set(task, agreed);
        if (!agreed) {
            RecruitmentProcess.ASSESSMENT_RESULT.set(task, "NOT_ACCEPTED");
        }
    }
}
