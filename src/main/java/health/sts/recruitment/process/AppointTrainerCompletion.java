package health.sts.recruitment.process;

import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class AppointTrainerCompletion implements TaskListener {

    private final SeatSteps steps;

    AppointTrainerCompletion(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String candidacy = task.getExecution().getProcessBusinessKey();
        boolean appointed = RecruitmentForms.APPOINTMENT.required(task) == RecruitmentForms.Appointment.APPOINT;
        if (appointed) {
            RecruitmentForms.APPOINTMENT_COMMENT.optional(task);
            steps.appoint(candidacy);
        } else {
            steps.refuseAppointment(candidacy, RecruitmentForms.reason(RecruitmentForms.APPOINTMENT_COMMENT, task));
        }
        RecruitmentProcess.APPOINTED.set(task, appointed);
    }
}
