package health.sts.delivery.process;

import health.sts.delivery.attendance.AttendanceSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Log hours”: the lead trainer says how long they taught and prepared. */
@Component
class LogHoursCompletion implements TaskListener {

    private final AttendanceSteps attendance;

    LogHoursCompletion(AttendanceSteps attendance) {
        this.attendance = attendance;
    }

    @Override
    public void notify(DelegateTask task) {
        attendance.logHours(
                task.getExecution().getProcessBusinessKey(),
                SessionForms.TEACHING.required(task),
                SessionForms.PREPARATION.required(task),
                SessionForms.HOURS_NOTE.optional(task).orElse(null));
    }
}
