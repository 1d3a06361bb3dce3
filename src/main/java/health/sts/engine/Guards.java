package health.sts.engine;

import health.sts.engine.FlowWatch.FlowTaken;
import health.sts.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Hands what happens in the engine to the guards of the modules, in their order. */
@Component
class Guards {

    private final ObjectProvider<TaskGuard> taskGuards;
    private final ObjectProvider<CaseGuard> caseGuards;
    private final ObjectProvider<FlowWatch> flowWatches;
    private final ObjectProvider<CaseFacts> facts;
    private final FormFields forms;

    Guards(
            ObjectProvider<TaskGuard> taskGuards,
            ObjectProvider<CaseGuard> caseGuards,
            ObjectProvider<FlowWatch> flowWatches,
            ObjectProvider<CaseFacts> facts,
            FormFields forms) {
        this.taskGuards = taskGuards;
        this.caseGuards = caseGuards;
        this.flowWatches = flowWatches;
        this.facts = facts;
        this.forms = forms;
    }

    void created(DelegateTask task, Map<String, String> properties) {
        each(TaskGuard::created, new EngineTaskStep(task, properties, Map.of()));
    }

    Optional<String> facts(DelegateTask task) {
        TaskStep step = new EngineTaskStep(task, Map.of(), Map.of());
        return facts.orderedStream()
                .flatMap(source -> source.factsFor(step).stream())
                .findFirst();
    }

    void assigned(DelegateTask task, Map<String, String> properties) {
        each(TaskGuard::assigned, new EngineTaskStep(task, properties, Map.of()));
    }

    void completing(DelegateTask task, Map<String, String> properties, String form) {
        Map<String, String> labels = forms.labels(task.getProcessDefinitionId(), form);
        refuseUnknown(Submission.names(), labels.keySet());
        Submission.called(labels);
        each(TaskGuard::completing, new EngineTaskStep(task, properties, values(task, labels.keySet())));
    }

    void completed(DelegateTask task, Map<String, String> properties, String form) {
        Set<String> fields = forms.of(task.getProcessDefinitionId(), form);
        each(TaskGuard::completed, new EngineTaskStep(task, properties, values(task, fields)));
        // What gateways need, the completion has set; the form's own values stay in history and our tables only.
        fields.forEach(task::removeVariable);
    }

    void starting(DelegateExecution execution, String form) {
        Map<String, String> labels = forms.labels(execution.getProcessDefinitionId(), form);
        refuseUnknown(execution.getVariableNames(), labels.keySet());
        Submission.called(labels);
    }

    void started(DelegateExecution execution, String form) {
        Set<String> fields = forms.of(execution.getProcessDefinitionId(), form);
        CaseStep start = EngineCurrentStep.of(execution);
        Map<String, Object> submitted = values(execution, fields);
        caseGuards.orderedStream().forEach(guard -> guard.started(start, submitted));
        fields.forEach(execution::removeVariable);
    }

    void ruled(DelegateExecution execution) {
        CaseStep step = EngineCurrentStep.of(execution);
        FiredRules.take().forEach(rule -> caseGuards.orderedStream().forEach(guard -> guard.ruled(step, rule)));
    }

    void taken(FlowTaken flow) {
        flowWatches.orderedStream().forEach(watch -> watch.taken(flow));
    }

    private void each(BiConsumer<TaskGuard, TaskStep> moment, TaskStep step) {
        taskGuards.orderedStream().forEach(guard -> moment.accept(guard, step));
    }

    private static Map<String, Object> values(VariableScope scope, Set<String> fields) {
        Map<String, Object> values = new LinkedHashMap<>();
        fields.forEach(field -> values.put(field, scope.getVariable(field)));
        return values;
    }

    private static void refuseUnknown(Set<String> submitted, Set<String> fields) {
        Set<String> unknown = new TreeSet<>(submitted);
        unknown.removeAll(fields);
        if (!unknown.isEmpty()) {
            String name = unknown.iterator().next();
            throw Refusal.invalid(
                    name, "%s is not a field of this form. Send only: %s.".formatted(name, String.join(", ", fields)));
        }
    }
}
