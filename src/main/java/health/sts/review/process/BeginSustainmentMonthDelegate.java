package health.sts.review.process;

import health.sts.review.sustain.SustainmentSteps;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look after the programme: "Begin month". */
@Component
class BeginSustainmentMonthDelegate implements JavaDelegate {

    private final SustainmentSteps steps;

    BeginSustainmentMonthDelegate(SustainmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<String> month = steps.begin();
        month.ifPresent(execution::setProcessBusinessKey);
        SustainmentProcess.NEW_MONTH.set(execution, month.isPresent());
    }
}
