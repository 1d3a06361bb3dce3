package health.sts.review.process;

import health.sts.review.sustain.SustainmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look after the programme: "Credit hours". */
@Component
class CreditHoursDelegate implements JavaDelegate {

    private final SustainmentSteps steps;

    CreditHoursDelegate(SustainmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SustainmentProcess.MORE_TO_CREDIT.set(
                execution, steps.creditHours(execution.getProcessBusinessKey(), SustainmentProcess.HOURS));
    }
}
