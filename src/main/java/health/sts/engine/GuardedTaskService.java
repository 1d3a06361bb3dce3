package health.sts.engine;

import health.sts.shared.Refusal;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service behind Tasklist, REST and our pages: a completion may bring its form's fields and nothing
 * else, and the ways around a completion (writing variables, delegating, throwing errors) are closed to people.
 */
class GuardedTaskService extends TaskServiceImpl {

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        submitting(variables, () -> {
            super.complete(taskId, variables);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return submitting(variables, () -> super.completeWithVariablesInReturn(taskId, variables, deserializeValues));
    }

    @Override
    public void setOwner(String taskId, String userId) {
        throw closed();
    }

    @Override
    public void delegateTask(String taskId, String userId) {
        throw closed();
    }

    @Override
    public void resolveTask(String taskId) {
        throw closed();
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        throw closed();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode) {
        throw closed();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage) {
        throw closed();
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw closed();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode) {
        throw closed();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw closed();
    }

    @Override
    public void setVariable(String taskId, String variableName, Object value) {
        insideOnly();
        super.setVariable(taskId, variableName, value);
    }

    @Override
    public void setVariableLocal(String taskId, String variableName, Object value) {
        insideOnly();
        super.setVariableLocal(taskId, variableName, value);
    }

    @Override
    public void setVariables(String taskId, Map<String, ? extends Object> variables) {
        insideOnly();
        super.setVariables(taskId, variables);
    }

    @Override
    public void setVariablesLocal(String taskId, Map<String, ? extends Object> variables) {
        insideOnly();
        super.setVariablesLocal(taskId, variables);
    }

    @Override
    public void updateVariables(
            String taskId, Map<String, ? extends Object> modifications, java.util.Collection<String> deletions) {
        insideOnly();
        super.updateVariables(taskId, modifications, deletions);
    }

    @Override
    public void updateVariablesLocal(
            String taskId, Map<String, ? extends Object> modifications, java.util.Collection<String> deletions) {
        insideOnly();
        super.updateVariablesLocal(taskId, modifications, deletions);
    }

    @Override
    public void removeVariable(String taskId, String variableName) {
        insideOnly();
        super.removeVariable(taskId, variableName);
    }

    @Override
    public void removeVariableLocal(String taskId, String variableName) {
        insideOnly();
        super.removeVariableLocal(taskId, variableName);
    }

    private static <T> T submitting(Map<String, Object> variables, Supplier<T> completion) {
        Set<String> names = variables == null ? Set.of() : variables.keySet();
        return Submission.of(names, completion);
    }

    private static void insideOnly() {
        if (Context.getCommandContext() == null) {
            throw closed();
        }
    }

    private static Refusal closed() {
        return Refusal.forbidden("Tasks are changed by completing their form. This way around it is closed.");
    }
}
