package health.sts.review.process;

import health.sts.review.sustain.SustainmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look after the programme: "Report overdue refreshers". */
@Component
class ReportOverdueRefreshersDelegate implements JavaDelegate {

    private final SustainmentSteps steps;

    ReportOverdueRefreshersDelegate(SustainmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.reportOverdue(execution.getProcessBusinessKey());
    }
}
