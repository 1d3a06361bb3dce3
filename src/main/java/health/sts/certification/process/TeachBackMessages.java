package health.sts.certification.process;

import health.sts.certification.teachback.PanelWorkflow;
import health.sts.engine.Processes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Panels on the engine. */
@Component
class TeachBackMessages implements PanelWorkflow {

    private final Processes processes;

    TeachBackMessages(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void panelChanged(String certificationId, Optional<String> third) {
        Map<String, Object> variables = new HashMap<>();
        third.ifPresent(person -> TeachBackProcess.THIRD_EVALUATOR_USER_ID.put(variables, person));
        processes.correlate(TeachBackProcess.PANEL_CHANGED, certificationId, variables);
    }
}
