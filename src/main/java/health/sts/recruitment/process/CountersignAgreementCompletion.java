package health.sts.recruitment.process;

import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CountersignAgreementCompletion implements TaskListener {

    private final SeatSteps steps;

    CountersignAgreementCompletion(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String candidacy = task.getExecution().getProcessBusinessKey();
        boolean signed = RecruitmentForms.COUNTERSIGNING.required(task) == RecruitmentForms.Countersigning.SIGN;
        if (signed) {
            steps.countersigned(candidacy, task.getAssignee());
        } else {
            steps.refuseCountersignature(
                    candidacy, RecruitmentForms.reason(RecruitmentForms.COUNTERSIGN_COMMENT, task));
        }
        RecruitmentProcess.AGREEMENT_RESULT.set(task, signed ? "SIGNED" : "REFUSED");
    }
}
