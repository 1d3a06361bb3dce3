package health.sts.delivery.process;

import health.sts.delivery.attendance.AttendanceSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Sign attendance”: the co-trainer signs, or gives it back with a reason. */
@Component
class SignAttendanceCompletion implements TaskListener {

    private final AttendanceSteps attendance;

    SignAttendanceCompletion(AttendanceSteps attendance) {
        this.attendance = attendance;
    }

    @Override
    public void notify(DelegateTask task) {
        String session = task.getExecution().getProcessBusinessKey();
        boolean signed = SessionForms.SIGNATURE.required(task) == SessionForms.Signature.SIGN;
        if (signed) {
            attendance.sign(session);
        } else {
            attendance.giveBack(session, SessionForms.reason(SessionForms.SIGNATURE_REASON, task));
        }
        SessionProcess.ATTENDANCE_SIGNED.set(task, signed);
    }
}
