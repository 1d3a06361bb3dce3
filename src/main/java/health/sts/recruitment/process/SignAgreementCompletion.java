package health.sts.recruitment.process;

import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class SignAgreementCompletion implements TaskListener {

    private final SeatSteps steps;

    SignAgreementCompletion(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String candidacy = task.getExecution().getProcessBusinessKey();
        boolean signed = RecruitmentForms.AGREEMENT.required(task) == RecruitmentForms.Signing.SIGN;
        if (signed) {
            steps.candidateSigned(candidacy);
        } else {
            steps.declineAgreement(
                    candidacy, RecruitmentForms.AGREEMENT_COMMENT.optional(task).orElse("The candidate did not sign."));
            RecruitmentProcess.AGREEMENT_RESULT.set(task, "REFUSED");
        }
        RecruitmentProcess.CANDIDATE_SIGNED.set(task, signed);
    }
}
