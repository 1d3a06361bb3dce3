package health.sts.audit.handbook.bpmn;

import health.sts.audit.handbook.bpmn.ProcessView.Kind;
import health.sts.audit.handbook.bpmn.ProcessView.Node;
import health.sts.audit.handbook.bpmn.ProcessView.Way;
import health.sts.audit.handbook.words.ExpressionWords;
import health.sts.audit.handbook.words.TimeWords;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;

/** Reads one node of a diagram. */
final class NodeReader {

    private NodeReader() {}

    static Node read(FlowNode node) {
        DutyWords duty = node instanceof UserTask task ? new DutyWords(task, properties(task)) : null;
        return new Node(
                node.getId(),
                name(node),
                kind(node),
                null,
                documentation(node),
                Collections.unmodifiableMap(facts(node, duty)),
                form(node),
                node instanceof BusinessRuleTask rules ? rules.getCamundaDecisionRef() : null,
                node instanceof CallActivity call ? call.getCalledElement() : null,
                duty == null ? List.of() : duty.separateFrom(),
                duty == null ? List.of() : duty.roles(),
                ways(node));
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("")
                .strip()
                .replaceAll("\\s+", " ");
    }

    static String name(FlowNode node) {
        String name = node.getName();
        if (name != null && !name.isBlank()) {
            return name.replaceAll("\\s+", " ").strip();
        }
        if (node instanceof Gateway && Route.outgoing(node).size() < 2) {
            return "The ways come together";
        }
        return node instanceof Gateway ? "Several ways at once" : node.getId();
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof StartEvent) {
            return Kind.START;
        }
        if (node instanceof EndEvent) {
            return Kind.END;
        }
        if (node instanceof UserTask) {
            return Kind.PERSON;
        }
        if (node instanceof BusinessRuleTask) {
            return Kind.RULES;
        }
        if (node instanceof CallActivity) {
            return Kind.CALL;
        }
        if (node instanceof ReceiveTask || node instanceof CatchEvent && !(node instanceof BoundaryEvent)) {
            return Kind.WAIT;
        }
        if (node instanceof SubProcess) {
            return Kind.PART;
        }
        if (node instanceof Gateway) {
            return node instanceof ParallelGateway || Route.outgoing(node).size() < 2 ? Kind.TOGETHER : Kind.QUESTION;
        }
        return node instanceof BoundaryEvent || node instanceof ThrowEvent ? Kind.EVENT : Kind.SYSTEM;
    }

    private static Map<String, String> facts(FlowNode node, DutyWords duty) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (duty != null) {
            put(facts, "Who", duty.who());
            put(facts, "Time allowed", duty.deadline());
            put(facts, "When it is late", duty.escalation());
        }
        if (node instanceof Activity activity) {
            put(facts, "For several", several(activity));
        }
        if (node instanceof ReceiveTask wait && wait.getMessage() != null) {
            put(
                    facts,
                    "Goes on",
                    "when the message “%s” arrives".formatted(wait.getMessage().getName()));
        }
        if (node instanceof CatchEvent event) {
            put(facts, "Happens", EventWords.waitsFor(event.getEventDefinitions()));
        }
        if (node instanceof BoundaryEvent event) {
            put(facts, "While", "“%s” is open".formatted(name(event.getAttachedTo())));
            put(facts, "That step", event.cancelActivity() ? "is closed then" : "stays open");
        }
        if (node instanceof StartEvent start && start.getParentElement() instanceof SubProcess) {
            put(facts, "All other steps", start.isInterrupting() ? "are closed then" : "go on");
        }
        if (node instanceof ThrowEvent event) {
            put(facts, "Does", EventWords.does(event.getEventDefinitions()));
        }
        put(facts, "If it fails for technical reasons", retries(node));
        return facts;
    }

    private static String several(Activity activity) {
        if (!(activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop)) {
            return "";
        }
        String each = Optional.ofNullable(loop.getCamundaElementVariable())
                .map(variable -> ExpressionWords.person("${" + variable + "}").replaceFirst("^the ", "each "))
                .orElse("several times");
        String order = loop.isSequential() ? ", one after another" : ", all at the same time, each on their own";
        String done = loop.getCompletionCondition() == null
                ? ""
                : "; closed as soon as "
                        + ExpressionWords.condition(
                                loop.getCompletionCondition().getTextContent());
        return each + order + done;
    }

    private static String retries(FlowNode node) {
        return extensions(node, CamundaFailedJobRetryTimeCycle.class).stream()
                .findFirst()
                .map(cycle -> "tried again " + TimeWords.timer(cycle.getTextContent()))
                .orElse("");
    }

    private static String form(FlowNode node) {
        if (node instanceof UserTask task) {
            return task.getCamundaFormRef();
        }
        return node instanceof StartEvent start ? start.getCamundaFormRef() : null;
    }

    private static List<Way> ways(FlowNode node) {
        List<Way> ways = new ArrayList<>();
        for (SequenceFlow flow : Route.outgoing(node)) {
            String condition = flow.getConditionExpression() == null
                    ? null
                    : ExpressionWords.condition(flow.getConditionExpression().getTextContent());
            boolean otherwise = condition == null
                    && Route.outgoing(node).size() > 1
                    && node instanceof Gateway
                    && !(node instanceof ParallelGateway);
            ways.add(new Way(
                    flow.getId(),
                    flow.getName(),
                    otherwise ? "otherwise" : condition,
                    flow.getTarget().getId(),
                    name(flow.getTarget())));
        }
        for (BoundaryEvent event : Route.events(node)) {
            String when = EventWords.waitsFor(event.getEventDefinitions());
            ways.add(new Way(event.getId(), null, when, event.getId(), name(event)));
        }
        return List.copyOf(ways);
    }

    /** The extension properties of a node or process. */
    static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        extensions(element, CamundaProperties.class).forEach(list -> list.getCamundaProperties()
                .forEach(property -> properties.put(property.getCamundaName(), property.getCamundaValue())));
        return properties;
    }

    private static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> extensions(
            BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    private static void put(Map<String, String> facts, String label, String words) {
        if (!words.isEmpty()) {
            facts.put(label, words);
        }
    }
}
