package health.sts.engine;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.context.BpmnExecutionContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;

@Component
class EngineCurrentStep implements CurrentStep {

    @Override
    public Optional<CaseStep> find() {
        if (Context.getCommandContext() == null) {
            return Optional.empty();
        }
        BpmnExecutionContext running = Context.getBpmnExecutionContext();
        return running == null ? Optional.empty() : Optional.of(of(running.getExecution()));
    }

    static CaseStep of(DelegateExecution delegate) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        ProcessDefinitionEntity definition = execution.getProcessDefinition();
        return new CaseStep(
                execution.getActivityId(),
                execution.getCurrentActivityName(),
                execution.getProcessBusinessKey(),
                definition.getKey(),
                definition.getVersion(),
                definition.getVersionTag(),
                execution.getProcessInstanceId(),
                Optional.ofNullable(execution.getTasks()).stream()
                        .flatMap(tasks -> tasks.stream().limit(1))
                        .map(task -> task.getId())
                        .findFirst(),
                processProperties(execution));
    }

    @SuppressWarnings("unchecked")
    static Map<String, String> processProperties(ExecutionEntity execution) {
        Object properties = execution.getProcessDefinition().getProperty(WatchEveryModel.PROCESS_PROPERTIES);
        return properties == null ? Map.of() : (Map<String, String>) properties;
    }
}
