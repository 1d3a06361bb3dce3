package health.sts.review.process;

import health.sts.review.wave.ClosingSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Review wave after go-live: “Take last reading”. */
@Component
class TakeLastReadingDelegate implements JavaDelegate {

    private final ClosingSteps closing;

    TakeLastReadingDelegate(ClosingSteps closing) {
        this.closing = closing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        closing.takeLastReading(execution.getProcessBusinessKey());
    }
}
