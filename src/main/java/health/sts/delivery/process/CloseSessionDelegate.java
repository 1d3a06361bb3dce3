package health.sts.delivery.process;

import health.sts.delivery.attendance.AttendanceSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** “Close session”: what the minutes come to goes to every learner. */
@Component
class CloseSessionDelegate implements JavaDelegate {

    private final AttendanceSteps attendance;

    CloseSessionDelegate(AttendanceSteps attendance) {
        this.attendance = attendance;
    }

    @Override
    public void execute(DelegateExecution execution) {
        attendance.close(execution.getProcessBusinessKey());
    }
}
