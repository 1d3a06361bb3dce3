package health.sts.review.process;

import health.sts.review.sustain.SustainmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look after the programme: "Take monthly reading". */
@Component
class TakeMonthlyReadingDelegate implements JavaDelegate {

    private final SustainmentSteps steps;

    TakeMonthlyReadingDelegate(SustainmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SustainmentProcess.SOMETHING_SHORT.set(execution, steps.takeReading(execution.getProcessBusinessKey()));
    }
}
