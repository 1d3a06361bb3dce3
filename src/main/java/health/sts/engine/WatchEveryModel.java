package health.sts.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts our guards on every human task, start form and decision of every model, so that no model can forget them. */
class WatchEveryModel extends AbstractBpmnParseListener {

    static final String PROCESS_PROPERTIES = "sts.properties";

    private final Guards guards;

    WatchEveryModel(Guards guards) {
        this.guards = guards;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.setProperty(PROCESS_PROPERTIES, ModelElements.properties(process));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        Map<String, String> properties = ModelElements.properties(element);
        String form = ModelElements.formRef(element);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, t -> guards.created(t, properties));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, t -> guards.assigned(t, properties));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, t -> guards.completing(t, properties, form));
        task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, t -> guards.completed(t, properties, form));
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        String form = ModelElements.formRef(element);
        if (form != null) {
            activity.addBuiltInListener(
                    ExecutionListener.EVENTNAME_START, listener(execution -> guards.starting(execution, form)), 0);
            activity.addListener(
                    ExecutionListener.EVENTNAME_END, listener(execution -> guards.started(execution, form)));
        }
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, listener(execution -> FiredRules.take()), 0);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, listener(guards::ruled));
    }

    private static ExecutionListener listener(ExecutionListener listener) {
        return listener;
    }
}
