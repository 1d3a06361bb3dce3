package health.sts.recruitment.process;

import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class ReleaseFromReserveDelegate implements JavaDelegate {

    private final SeatSteps steps;

    ReleaseFromReserveDelegate(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.releaseFromReserve(execution.getProcessBusinessKey());
    }
}
