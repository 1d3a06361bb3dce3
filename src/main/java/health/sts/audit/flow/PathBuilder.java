package health.sts.audit.flow;

import health.sts.audit.flow.CasePath.Hand;
import health.sts.audit.flow.CasePath.Missed;
import health.sts.audit.flow.CasePath.Visit;
import health.sts.audit.flow.ModelGraphs.Known;
import health.sts.audit.flow.PathRows.ActRow;
import health.sts.audit.flow.PathRows.ActivityRow;
import health.sts.audit.flow.PathRows.FlowRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the rows of one process instance together to its path. */
class PathBuilder {

    private static final String BODY = "#multiInstanceBody";

    private final Known model;
    private final ModelGraph graph;
    private final List<FlowRow> flows;
    private final List<ActRow> acts;

    PathBuilder(Known model, List<FlowRow> flows, List<ActRow> acts) {
        this.model = model;
        this.graph = model.graph();
        this.flows = flows;
        this.acts = acts;
    }

    /** From the engine's history of steps, with the flows beside it. */
    CasePath fromHistory(String id, String businessKey, boolean running, List<ActivityRow> activities) {
        Map<String, Integer> bodies = new HashMap<>();
        Set<String> begun = activities.stream()
                .filter(row -> row.start() != null && row.end() == null)
                .map(row -> plain(row.node()))
                .collect(Collectors.toSet());
        List<Stay> stays = new ArrayList<>();
        for (ActivityRow row : activities) {
            if (row.node().endsWith(BODY) && row.start() != null) {
                bodies.merge(plain(row.node()), 1, Integer::sum);
            } else if (row.start() != null) {
                stays.add(Stay.of(row));
            } else if (!begun.contains(plain(row.node()))) {
                stays.add(Stay.waitingAt(plain(row.node()), flows));
            }
        }
        return path(id, businessKey, running, false, stays, bodies);
    }

    /** From the flows alone, after the engine's history is gone. */
    CasePath fromFlows(String id, String businessKey) {
        return path(id, businessKey, false, true, new StaysOfFlows(graph).of(flows), Map.of());
    }

    private CasePath path(
            String id,
            String businessKey,
            boolean running,
            boolean cleaned,
            List<Stay> stays,
            Map<String, Integer> bodies) {
        new Hands(acts).giveTo(stays);
        giveWays(stays);
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Visit> visits = new ArrayList<>();
        stays.forEach(stay -> visits.add(visit(stay, counts.merge(stay.node, 1, Integer::sum))));
        counts.putAll(bodies);
        Map<String, Integer> taken = new LinkedHashMap<>();
        flows.forEach(flow -> taken.merge(flow.flow(), 1, Integer::sum));
        List<Missed> missed = graph.nodes().values().stream()
                .filter(node -> !counts.containsKey(node.id()))
                .map(node -> new Missed(node.id(), node.name(), NodeWords.of(node)))
                .toList();
        return new CasePath(
                id,
                businessKey,
                model.version(),
                running,
                !flows.isEmpty(),
                cleaned,
                List.copyOf(visits),
                counts,
                taken,
                missed);
    }

    /**
     * Spreads the flows that left a node over its stays in their order: one each, several where ways part, and where ways
     * join the last of those that came together.
     */
    private void giveWays(List<Stay> stays) {
        Map<String, List<FlowRow>> out = flows.stream().collect(Collectors.groupingBy(FlowRow::source));
        out.forEach((node, taken) -> {
            List<Stay> left = stays.stream()
                    .filter(stay -> stay.node.equals(node) && stay.mayLeave())
                    .toList();
            for (int i = 0; i < taken.size() && !left.isEmpty(); i++) {
                int index = taken.size() <= left.size()
                        ? (i + 1) * left.size() / taken.size() - 1
                        : i * left.size() / taken.size();
                left.get(index).ways.add(graph.wayOf(taken.get(i).flow()));
            }
        });
    }

    private Visit visit(Stay stay, int turn) {
        List<Hand> hands = List.copyOf(stay.hands);
        return new Visit(
                stay.node,
                graph.nameOf(stay.node),
                NodeWords.of(graph.nodes().get(stay.node)),
                turn,
                stay.state,
                stay.arrived,
                stay.left,
                hands,
                List.copyOf(stay.ways));
    }

    private static String plain(String node) {
        return node.endsWith(BODY) ? node.substring(0, node.length() - BODY.length()) : node;
    }
}
