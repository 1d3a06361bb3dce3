package health.sts.engine;

import health.sts.engine.FlowWatch.FlowTaken;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Watches every flow of every model by built-in listeners, which no parameter of a call skips. Source and target are as
 * drawn: the engine itself puts another scope around a task for several people and looks through links.
 */
class WatchFlows extends AbstractBpmnParseListener {

    private final Guards guards;

    WatchFlows(Guards guards) {
        this.guards = guards;
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken(element));
    }

    /** The engine makes no transition of a flow behind an event-based gateway: its taking is the start of the event. */
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        watchEventGateways(process, definition, new HashMap<>());
    }

    private void watchEventGateways(Element scope, ScopeImpl definition, Map<String, Element> flows) {
        scope.elements("sequenceFlow").forEach(flow -> flows.put(ends(flow), flow));
        scope.elements().forEach(child -> {
            ActivityImpl activity = definition.findActivity(child.attribute("id"));
            if (activity != null) {
                watchEventGateways(child, definition, flows);
                watchBehindGateway(activity, flows);
            }
        });
    }

    private void watchBehindGateway(ActivityImpl event, Map<String, Element> flows) {
        if (event.getEventScope() instanceof ActivityImpl gateway
                && gateway.getActivityBehavior() instanceof EventBasedGatewayActivityBehavior) {
            Element flow = flows.get(gateway.getId() + " " + event.getId());
            event.addBuiltInListener(ExecutionListener.EVENTNAME_START, taken(flow), 0);
        }
    }

    private static String ends(Element flow) {
        return flow.attribute("sourceRef") + " " + flow.attribute("targetRef");
    }

    private ExecutionListener taken(Element element) {
        String flow = element.attribute("id");
        String source = element.attribute("sourceRef");
        String target = element.attribute("targetRef");
        return execution -> guards.taken(at(execution, flow, source, target));
    }

    private static FlowTaken at(DelegateExecution delegate, String flow, String source, String target) {
        ExecutionEntity execution = (ExecutionEntity) delegate;
        ProcessDefinitionEntity definition = execution.getProcessDefinition();
        return new FlowTaken(
                execution.getProcessInstanceId(),
                execution.getRootProcessInstanceId(),
                businessKey(execution),
                definition.getKey(),
                definition.getVersion(),
                flow,
                source,
                target);
    }

    /** Called processes are given their case's key; one that was not asks its caller. */
    private static String businessKey(ExecutionEntity execution) {
        String own = execution.getProcessBusinessKey();
        ExecutionEntity caller = own == null ? execution.getProcessInstance().getSuperExecution() : null;
        return caller == null ? own : businessKey(caller);
    }
}
