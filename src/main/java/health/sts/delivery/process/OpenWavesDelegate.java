package health.sts.delivery.process;

import health.sts.delivery.training.WaveOpening;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch training delivery: “Open waves”. */
@Component
class OpenWavesDelegate implements JavaDelegate {

    private final WaveOpening opening;

    OpenWavesDelegate(WaveOpening opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opening.openDue();
    }
}
