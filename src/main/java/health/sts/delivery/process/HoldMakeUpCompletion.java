package health.sts.delivery.process;

import health.sts.delivery.attendance.AttendanceSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class HoldMakeUpCompletion implements TaskListener {

    private final AttendanceSteps steps;

    HoldMakeUpCompletion(AttendanceSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        steps.makeUpHeld(
                task.getExecution().getProcessBusinessKey(),
                LearnerProcess.ATTENDED_SESSION_ID.required(task),
                LearnerForms.MAKE_UP_MINUTES.required(task),
                LearnerForms.MAKE_UP_NOTE.required(task));
    }
}
