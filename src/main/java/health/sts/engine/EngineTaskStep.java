package health.sts.engine;

import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/** A human task while a listener runs. */
record EngineTaskStep(DelegateTask task, Map<String, String> properties, Map<String, Object> submitted)
        implements TaskStep {

    EngineTaskStep {
        submitted = Collections.unmodifiableMap(submitted);
    }

    @Override
    public String taskId() {
        return task.getId();
    }

    @Override
    public CaseStep at() {
        CaseStep at = EngineCurrentStep.of(execution());
        return new CaseStep(
                task.getTaskDefinitionKey(),
                task.getName(),
                at.businessKey(),
                at.processKey(),
                at.processVersion(),
                at.versionTag(),
                at.processInstanceId(),
                Optional.of(task.getId()),
                at.processProperties());
    }

    @Override
    public String step() {
        return task.getTaskDefinitionKey();
    }

    @Override
    public String name() {
        return task.getName();
    }

    @Override
    public String processKey() {
        return execution().getProcessDefinition().getKey();
    }

    @Override
    public String processInstanceId() {
        return task.getProcessInstanceId();
    }

    @Override
    public String businessKey() {
        return execution().getProcessBusinessKey();
    }

    @Override
    public String assignee() {
        return task.getAssignee();
    }

    @Override
    public Instant due() {
        return task.getDueDate() == null ? null : task.getDueDate().toInstant();
    }

    @Override
    public void due(Instant due) {
        task.setDueDate(Date.from(due));
    }

    @Override
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    @Override
    public Optional<String> processProperty(String name) {
        return Optional.ofNullable(
                EngineCurrentStep.processProperties(execution()).get(name));
    }

    @Override
    public Object variable(String name) {
        // A new task has no variables of its own yet; the engine would ask the database whether it has.
        return isNew() ? execution().getVariable(name) : task.getVariable(name);
    }

    @Override
    public void localVariable(String name, Object value) {
        task.setVariableLocal(name, value);
    }

    @Override
    public boolean isNew() {
        return "Created".equals(((TaskEntity) task).getTaskState());
    }

    @Override
    public void unassign() {
        task.setAssignee(null);
    }

    @Override
    public String previousAssignee() {
        PropertyChange change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return change == null ? null : (String) change.getOrgValue();
    }

    @Override
    public Set<String> candidateUsers() {
        return candidates(IdentityLink::getUserId);
    }

    @Override
    public Set<String> candidateGroups() {
        return candidates(IdentityLink::getGroupId);
    }

    @Override
    public void offerTo(String userId) {
        task.addCandidateUser(userId);
    }

    private Set<String> candidates(Function<IdentityLink, String> who) {
        return task.getCandidates().stream()
                .map(who)
                .filter(id -> id != null)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ExecutionEntity execution() {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        if (execution == null) {
            // The task was read a moment before somebody else's completion removed its case's place.
            throw Refusal.conflict("Somebody else has just finished this task. Nothing was changed.");
        }
        return execution;
    }
}
