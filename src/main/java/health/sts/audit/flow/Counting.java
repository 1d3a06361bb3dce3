package health.sts.audit.flow;

import health.sts.audit.flow.FigureRows.Cases;
import health.sts.audit.flow.FigureRows.Stays;
import health.sts.audit.flow.FigureRows.Tasks;
import health.sts.audit.flow.ModelGraph.Node;
import health.sts.audit.flow.ModelGraphs.Known;
import health.sts.audit.flow.ProcessFigures.Branch;
import health.sts.audit.flow.ProcessFigures.Gateway;
import health.sts.audit.flow.ProcessFigures.Period;
import health.sts.audit.flow.ProcessFigures.Spread;
import health.sts.audit.flow.ProcessFigures.Step;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the counts of one version beside its model: four statements, however many cases. */
@Component
class Counting {

    private static final Stays NO_STAYS = new Stays(0, 0, Spread.NONE);

    private final FigureRows rows;

    Counting(FigureRows rows) {
        this.rows = rows;
    }

    Map<String, Cases> casesByModel() {
        return rows.casesByModel();
    }

    ProcessFigures of(Known model, Period period) {
        String id = model.version().id();
        ModelGraph graph = model.graph();
        Cases cases = rows.cases(id, period);
        Map<String, Stays> stays = rows.stays(id, period);
        Map<String, Tasks> tasks = rows.tasks(id, period);
        Map<String, Long> flows = rows.flows(id, period);
        List<Step> steps = graph.nodes().values().stream()
                .map(node -> step(node, stays.getOrDefault(node.id(), NO_STAYS), tasks.get(node.id())))
                .toList();
        List<Gateway> gateways = graph.nodes().values().stream()
                .filter(Node::chooses)
                .filter(node -> graph.from(node.id()).size() > 1)
                .map(node -> gateway(node, graph, flows))
                .toList();
        List<Branch> all = branches(List.copyOf(graph.flows().values()), graph, flows);
        return new ProcessFigures(
                model.version(), period, cases.begun(), cases.finished(), cases.duration(), steps, gateways, all);
    }

    private static Step step(Node node, Stays stays, Tasks tasks) {
        boolean person = node.type().equals("userTask");
        Spread waiting = person ? (tasks == null ? Spread.NONE : tasks.waiting()) : stays.length();
        return new Step(
                node.id(),
                node.name(),
                NodeWords.of(node),
                node.type(),
                stays.visits(),
                stays.openNow(),
                waiting,
                tasks == null ? 0 : tasks.withDue(),
                tasks == null ? 0 : tasks.late());
    }

    private static Gateway gateway(Node node, ModelGraph graph, Map<String, Long> flows) {
        List<Branch> branches = branches(graph.from(node.id()), graph, flows);
        return new Gateway(
                node.id(),
                node.name(),
                branches.stream().mapToLong(Branch::taken).sum(),
                branches);
    }

    private static List<Branch> branches(List<ModelGraph.Flow> flows, ModelGraph graph, Map<String, Long> taken) {
        return flows.stream()
                .map(flow -> new Branch(flow.id(), graph.wayOf(flow.id()), taken.getOrDefault(flow.id(), 0L)))
                .toList();
    }
}
