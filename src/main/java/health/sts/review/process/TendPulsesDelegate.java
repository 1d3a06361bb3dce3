package health.sts.review.process;

import health.sts.review.pulse.Pulses;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch reviews: “Tend pulses”. */
@Component
class TendPulsesDelegate implements JavaDelegate {

    private final Pulses pulses;

    TendPulsesDelegate(Pulses pulses) {
        this.pulses = pulses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        pulses.tend();
    }
}
