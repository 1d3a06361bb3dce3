package health.sts.audit.flow;

import health.sts.audit.flow.ProcessFigures.Branch;
import health.sts.audit.flow.ProcessFigures.Gateway;
import health.sts.audit.flow.ProcessFigures.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two versions of one process side by side; what is only in one has null in the other. */
public record VersionComparison(ProcessFigures here, ProcessFigures there) {

    /** A step in both, or in one. */
    public record Steps(Step here, Step there) {

        public String name() {
            return here == null ? there.name() : here.name();
        }
    }

    /** A way out of a question in both, or in one, with how often the question was answered. */
    public record Ways(String question, String way, Share here, Share there) {}

    /** n of m. */
    public record Share(long taken, long of) {}

    /** Steps where cases can stay or end: no questions, which the ways tell. */
    public List<Steps> steps() {
        Map<String, Step> others = there.steps().stream().collect(Collectors.toMap(Step::node, step -> step));
        List<Steps> pairs = new ArrayList<>();
        here.steps().forEach(step -> pairs.add(new Steps(step, others.remove(step.node()))));
        there.steps().stream()
                .filter(step -> others.containsKey(step.node()))
                .forEach(step -> pairs.add(new Steps(null, step)));
        return pairs.stream()
                .filter(pair -> pair.here() == null
                        || pair.there() == null
                        || !pair.here().type().endsWith("Gateway"))
                .toList();
    }

    public List<Ways> ways() {
        Map<String, Ways> ways = new LinkedHashMap<>();
        here.gateways().forEach(gateway -> gateway.branches()
                .forEach(branch ->
                        ways.put(branch.flow(), new Ways(gateway.name(), branch.way(), share(gateway, branch), null))));
        there.gateways().forEach(gateway -> gateway.branches().forEach(branch -> {
            Ways known = ways.get(branch.flow());
            ways.put(
                    branch.flow(),
                    new Ways(
                            known == null ? gateway.name() : known.question(),
                            known == null ? branch.way() : known.way(),
                            known == null ? null : known.here(),
                            share(gateway, branch)));
        }));
        return List.copyOf(ways.values());
    }

    /** Nodes and flows that this version alone has, by id, for the picture. */
    public Set<String> onlyHere() {
        return ids(here).stream().filter(id -> !ids(there).contains(id)).collect(Collectors.toSet());
    }

    /** Flows in words that one version has and the other has not. */
    public List<String> flowsOnlyIn(ProcessFigures one) {
        Set<String> other = ids(one == here ? there : here);
        return one.flows().stream()
                .filter(flow -> !other.contains(flow.flow()))
                .map(Branch::way)
                .toList();
    }

    private static Share share(Gateway gateway, Branch branch) {
        return new Share(branch.taken(), gateway.taken());
    }

    private static Set<String> ids(ProcessFigures figures) {
        Set<String> ids = figures.steps().stream().map(Step::node).collect(Collectors.toSet());
        figures.flows().forEach(flow -> ids.add(flow.flow()));
        return ids;
    }
}
