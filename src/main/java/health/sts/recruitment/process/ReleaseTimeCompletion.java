package health.sts.recruitment.process;

import health.sts.recruitment.ReleasedTime;
import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class ReleaseTimeCompletion implements TaskListener {

    private final SeatSteps steps;

    ReleaseTimeCompletion(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String candidacy = task.getExecution().getProcessBusinessKey();
        boolean released = RecruitmentForms.TIME_RELEASE.required(task) == RecruitmentForms.TimeRelease.RELEASE;
        if (released) {
            steps.releaseTime(
                    candidacy,
                    new ReleasedTime(
                            RecruitmentForms.HOURS_PER_WEEK.required(task),
                            RecruitmentForms.WEEKS.required(task),
                            RecruitmentForms.BACKFILL_PLAN.required(task)));
        } else {
            steps.refuseTime(candidacy, RecruitmentForms.reason(RecruitmentForms.TIME_COMMENT, task));
        }
        RecruitmentProcess.TIME_RELEASED.set(task, released);
    }
}
