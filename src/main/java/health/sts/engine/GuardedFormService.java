package health.sts.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, through which Tasklist starts and completes, with the same guard as the task service. */
class GuardedFormService extends FormServiceImpl {

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return Refusals.unwrapped(() -> super.submitStartForm(processDefinitionId, properties));
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return Refusals.unwrapped(() -> super.submitStartForm(processDefinitionId, businessKey, properties));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        Refusals.unwrapped(() -> Submission.of(names(properties), () -> {
            super.submitTaskForm(taskId, properties);
            return null;
        }));
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return Refusals.unwrapped(() -> Submission.of(
                names(properties),
                () -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues)));
    }

    private static Set<String> names(Map<String, Object> properties) {
        return properties == null ? Set.of() : properties.keySet();
    }
}
