package health.sts.review.process;

import health.sts.review.sustain.SustainmentSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look after the programme: "Ask to refreshers". */
@Component
class AskToRefreshersDelegate implements JavaDelegate {

    private final SustainmentSteps steps;

    AskToRefreshersDelegate(SustainmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String after = SustainmentProcess.REFRESHED_UP_TO.optional(execution).orElse("");
        SustainmentProcess.REFRESHED_UP_TO.set(
                execution,
                steps.refreshNext(execution.getProcessBusinessKey(), after, SustainmentProcess.REFRESHERS)
                        .orElse(null));
    }
}
