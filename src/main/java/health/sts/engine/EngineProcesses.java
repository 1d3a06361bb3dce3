package health.sts.engine;

import health.sts.shared.Refusal;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class EngineProcesses implements Processes {

    private final RuntimeService runtime;

    EngineProcesses(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public String start(String processKey, String businessKey, Map<String, Object> variables) {
        return Refusals.translated(() -> runtime.startProcessInstanceByKey(processKey, businessKey, variables)
                .getProcessInstanceId());
    }

    @Override
    public void correlate(String message, String businessKey, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(businessKey)
                    .setVariables(variables)
                    .correlate();
        } catch (MismatchingMessageCorrelationException nobodyWaits) {
            throw Refusal.conflict("The case " + businessKey + " is no longer waiting for this. Nothing was changed.");
        }
    }
}
