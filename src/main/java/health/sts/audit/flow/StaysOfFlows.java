package health.sts.audit.flow;

import health.sts.audit.flow.CasePath.State;
import health.sts.audit.flow.ModelGraph.Node;
import health.sts.audit.flow.PathRows.FlowRow;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells stays from flows alone: a flow ends the longest stay at its source and begins one at its target. Where it begins
 * out of nothing (a start, an event) the stay has no time of arrival.
 */
class StaysOfFlows {

    private final ModelGraph graph;
    private final List<Stay> stays = new ArrayList<>();
    private final Map<String, Deque<Stay>> open = new HashMap<>();
    private final Map<String, Set<String>> parted = new HashMap<>();

    StaysOfFlows(ModelGraph graph) {
        this.graph = graph;
    }

    List<Stay> of(List<FlowRow> flows) {
        flows.forEach(this::follow);
        return stays;
    }

    private void follow(FlowRow flow) {
        leave(flow.source(), flow.flow(), flow.at());
        boolean ends = graph.from(flow.target()).isEmpty();
        Stay stay = new Stay(flow.target(), null, flow.at(), ends ? flow.at() : null, State.DONE);
        stays.add(stay);
        if (!ends) {
            open.computeIfAbsent(flow.target(), node -> new ArrayDeque<>()).add(stay);
        }
    }

    private void leave(String source, String flow, Instant at) {
        Deque<Stay> waiting = open.getOrDefault(source, new ArrayDeque<>());
        Node node = graph.nodes().get(source);
        boolean joins = node != null && node.type().equals("parallelGateway");
        Stay left = waiting.poll();
        if (left != null) {
            left.left = at;
            parted.put(source, new HashSet<>(Set.of(flow)));
            while (joins && !waiting.isEmpty()) {
                waiting.poll().left = at;
            }
        } else if (!parted.containsKey(source) || !parted.get(source).add(flow)) {
            // Not another way out of the same stay: it came here without a flow.
            stays.add(new Stay(source, null, null, at, State.DONE));
            parted.put(source, new HashSet<>(Set.of(flow)));
            interrupt(node, at);
        }
    }

    private void interrupt(Node event, Instant at) {
        Deque<Stay> host = event == null || event.attachedTo() == null || !event.interrupting()
                ? new ArrayDeque<>()
                : open.getOrDefault(event.attachedTo(), new ArrayDeque<>());
        while (!host.isEmpty()) {
            Stay stay = host.poll();
            stay.left = at;
            stay.state = State.INTERRUPTED;
        }
    }
}
