package health.sts.audit.handbook.bpmn;

import health.sts.audit.handbook.bpmn.ProcessView.Kind;
import health.sts.audit.handbook.bpmn.ProcessView.Node;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Reads a process from its BPMN text. The Model API resolves no outside entity, so a text cannot reach out. */
public final class ProcessReader {

    private ProcessReader() {}

    /** The process of this key in the text, or empty where it is not in it. */
    public static Optional<ProcessView> read(String key, String bpmn) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)))
                .getModelElementsByType(Process.class)
                .stream()
                .filter(process -> key.equals(process.getId()))
                .findFirst()
                .map(ProcessReader::view);
    }

    private static ProcessView view(Process process) {
        Route route = Route.through(process.getFlowElements());
        AtomicInteger number = new AtomicInteger();
        List<Node> straight = told(route.straight(), number);
        List<Node> aside = told(route.aside(), number);
        List<Node> always = told(route.always(), number);
        Predicate<Node> atTheEdge = node -> node.kind() == Kind.END;
        return new ProcessView(
                process.getId(),
                Optional.ofNullable(process.getName()).orElse(process.getId()),
                process.getCamundaVersionTag(),
                NodeReader.documentation(process),
                process.getCamundaCandidateStarterGroupsList().stream()
                        .map(String::strip)
                        .map(DutyWords::title)
                        .toList(),
                straight.stream().filter(node -> node.kind() == Kind.START).toList(),
                straight.stream()
                        .filter(atTheEdge.negate().and(node -> node.kind() != Kind.START))
                        .toList(),
                aside.stream().filter(atTheEdge.negate()).toList(),
                always.stream().filter(atTheEdge.negate()).toList(),
                Stream.of(straight, aside, always)
                        .flatMap(List::stream)
                        .filter(atTheEdge)
                        .toList());
    }

    private static List<Node> told(List<FlowNode> nodes, AtomicInteger number) {
        List<Node> told = new ArrayList<>();
        for (FlowNode flowNode : nodes) {
            Node node = NodeReader.read(flowNode);
            told.add(node.kind().isStep() ? node.numbered(number.incrementAndGet()) : node);
        }
        return List.copyOf(told);
    }
}
