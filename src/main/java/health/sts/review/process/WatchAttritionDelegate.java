package health.sts.review.process;

import health.sts.review.sustain.SustainmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look after the programme: "Watch attrition". */
@Component
class WatchAttritionDelegate implements JavaDelegate {

    private final SustainmentSteps steps;

    WatchAttritionDelegate(SustainmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.watchAttrition(execution.getProcessBusinessKey());
    }
}
