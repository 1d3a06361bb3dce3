package health.sts.delivery.process;

import health.sts.delivery.attendance.AttendanceSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Enter attendance”: the sheet that was filled in on its page is handed in. */
@Component
class EnterAttendanceCompletion implements TaskListener {

    private final AttendanceSteps attendance;

    EnterAttendanceCompletion(AttendanceSteps attendance) {
        this.attendance = attendance;
    }

    @Override
    public void notify(DelegateTask task) {
        attendance.handIn(task.getExecution().getProcessBusinessKey());
    }
}
