package health.sts.audit.handbook.bpmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/**
 * The order in which a diagram is told. The case that goes well is drawn on one line, so at each split the straight way
 * takes the flow that stays nearest to the height of the start; the other ways follow in the order in which they leave.
 */
final class Route {

    private final Set<FlowNode> straight = new LinkedHashSet<>();
    private final Set<FlowNode> aside = new LinkedHashSet<>();
    private final Set<FlowNode> always = new LinkedHashSet<>();

    private Route() {}

    static Route through(Collection<FlowElement> elements) {
        Route route = new Route();
        route.tell(elements);
        return route;
    }

    List<FlowNode> straight() {
        return List.copyOf(straight);
    }

    List<FlowNode> aside() {
        return List.copyOf(aside);
    }

    List<FlowNode> always() {
        return List.copyOf(always);
    }

    private void tell(Collection<FlowElement> elements) {
        nodes(elements).stream().filter(StartEvent.class::isInstance).forEach(start -> follow(start, height(start)));
        List.copyOf(straight).forEach(this::leave);
        nodes(elements).stream()
                .filter(node -> node instanceof SubProcess part && part.triggeredByEvent())
                .forEach(part -> {
                    always.add(part);
                    always.addAll(inside((SubProcess) part));
                });
        nodes(elements).stream().filter(node -> !known(node)).forEach(aside::add);
    }

    private void follow(FlowNode start, double line) {
        Optional<FlowNode> here = Optional.of(start);
        while (here.isPresent()) {
            FlowNode node = here.get();
            straight.add(node);
            if (node instanceof SubProcess part) {
                straight.addAll(inside(part));
            }
            here = targets(node).stream()
                    .filter(target -> !straight.contains(target))
                    .min(Comparator.comparingDouble(target -> Math.abs(height(target) - line)));
        }
    }

    /** Goes every way off the straight one, to its end before the next. */
    private void leave(FlowNode node) {
        List<FlowNode> next = new ArrayList<>(targets(node));
        next.addAll(events(node));
        for (FlowNode target : next) {
            if (!known(target)) {
                aside.add(target);
                if (target instanceof SubProcess part) {
                    aside.addAll(inside(part));
                }
                leave(target);
            }
        }
    }

    private boolean known(FlowNode node) {
        return straight.contains(node) || aside.contains(node) || always.contains(node);
    }

    private static List<FlowNode> inside(SubProcess part) {
        Route inner = through(part.getFlowElements());
        List<FlowNode> nodes = new ArrayList<>(inner.straight);
        nodes.addAll(inner.aside);
        nodes.addAll(inner.always);
        return nodes;
    }

    private static List<FlowNode> nodes(Collection<FlowElement> elements) {
        return elements.stream()
                .filter(FlowNode.class::isInstance)
                .map(FlowNode.class::cast)
                .toList();
    }

    private static List<FlowNode> targets(FlowNode node) {
        return outgoing(node).stream().map(SequenceFlow::getTarget).toList();
    }

    /** The flows that leave a node, by their own word: the list inside the node is optional and the engine ignores it. */
    static List<SequenceFlow> outgoing(FlowNode node) {
        return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream()
                .filter(flow -> node.equals(flow.getSource()))
                .toList();
    }

    /** The events at the edge of a step. */
    static List<BoundaryEvent> events(FlowNode node) {
        return node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> node.equals(event.getAttachedTo()))
                .toList();
    }

    private static double height(FlowNode node) {
        return node.getDiagramElement() instanceof BpmnShape shape && shape.getBounds() != null
                ? shape.getBounds().getY() + shape.getBounds().getHeight() / 2
                : 0;
    }
}
