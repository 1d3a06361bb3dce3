package health.sts.certification.process;

import health.sts.certification.teachback.TeachBackSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Record result": keeps what the table said. */
@Component
class RecordTeachBackDelegate implements JavaDelegate {

    private final TeachBackSteps steps;

    RecordTeachBackDelegate(TeachBackSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.judged(execution.getProcessBusinessKey(), TeachBackProcess.RESULT.required(execution));
    }
}
