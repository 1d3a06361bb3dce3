package health.sts.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, through which Tasklist completes, with the same guard as the task service. */
class GuardedFormService extends FormServiceImpl {

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        Submission.of(names(properties), () -> {
            super.submitTaskForm(taskId, properties);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return Submission.of(
                names(properties),
                () -> super.submitTaskFormWithVariablesInReturn(taskId, properties, deserializeValues));
    }

    private static Set<String> names(Map<String, Object> properties) {
        return properties == null ? Set.of() : properties.keySet();
    }
}
