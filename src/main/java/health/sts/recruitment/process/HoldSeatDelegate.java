package health.sts.recruitment.process;

import health.sts.recruitment.SeatSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class HoldSeatDelegate implements JavaDelegate {

    private final SeatSteps steps;

    HoldSeatDelegate(SeatSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        RecruitmentProcess.SEAT_HELD.set(execution, steps.hold(execution.getProcessBusinessKey()));
    }
}
