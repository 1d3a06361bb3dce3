package health.sts.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/** The engine's form service, through which Tasklist completes, with the same guard as the task service. */
class GuardedFormService extends FormServiceImpl {

    private static final String FACTS = "caseFacts";

    private final Guards guards;

    GuardedFormService(Guards guards) {
        this.guards = guards;
    }

    /**
     * Adds the facts of the case to what the form shows, as they are at this moment. They are no variable of the task:
     * history would keep each text for years, and each task would pay for it when it is made.
     */
    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserializeValues);
        if (names == null || names.isEmpty() || names.contains(FACTS)) {
            commandExecutor
                    .execute(context -> context.runWithoutAuthorization(
                            () -> guards.facts(context.getTaskManager().findTaskById(taskId))))
                    .ifPresent(text -> variables.putValueTyped(FACTS, Variables.stringValue(text)));
        }
        return variables;
    }

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

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        return Submission.of(
                names(properties), () -> super.submitStartForm(processDefinitionId, businessKey, properties));
    }

    private static Set<String> names(Map<String, Object> properties) {
        return properties == null ? Set.of() : properties.keySet();
    }
}
