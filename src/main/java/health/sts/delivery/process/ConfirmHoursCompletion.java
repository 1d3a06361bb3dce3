package health.sts.delivery.process;

import health.sts.delivery.attendance.AttendanceSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Confirm hours”: a chief confirms them for pay, or gives them back with a reason. */
@Component
class ConfirmHoursCompletion implements TaskListener {

    private final AttendanceSteps attendance;

    ConfirmHoursCompletion(AttendanceSteps attendance) {
        this.attendance = attendance;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean confirmed = SessionForms.HOURS.required(task) == SessionForms.Confirmation.CONFIRM;
        attendance.confirmHours(
                task.getExecution().getProcessBusinessKey(),
                confirmed,
                confirmed
                        ? SessionForms.HOURS_REASON.optional(task).orElse(null)
                        : SessionForms.reason(SessionForms.HOURS_REASON, task));
        SessionProcess.HOURS_CONFIRMED.set(task, confirmed);
    }
}
