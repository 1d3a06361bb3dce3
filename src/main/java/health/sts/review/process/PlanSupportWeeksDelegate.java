package health.sts.review.process;

import health.sts.review.support.SupportSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch reviews: “Plan support weeks”. */
@Component
class PlanSupportWeeksDelegate implements JavaDelegate {

    private final SupportSteps support;

    PlanSupportWeeksDelegate(SupportSteps support) {
        this.support = support;
    }

    @Override
    public void execute(DelegateExecution execution) {
        support.planWeeks();
    }
}
