package health.sts.audit.cases;

import health.sts.audit.KeptModels;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.engine.DeployedModels.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * What people call processes, steps and ends, in every version there ever was. Versions never change, so they are held in
 * memory and looked for again only when an unknown one turns up.
 */
@Component
public class ModelNames {

    /** A page that names many unknown versions looks for them once. */
    private static final long BETWEEN_LOOKS = TimeUnit.SECONDS.toNanos(1);

    private final KeptModels kept;
    private volatile long lookedAt = System.nanoTime() - BETWEEN_LOOKS;
    private volatile Shelf shelf = new Shelf(Map.of(), Map.of());

    ModelNames(KeptModels kept) {
        this.kept = kept;
    }

    /** A process by its key, called as in its newest version. */
    public record Process(String key, String name) {}

    /** A step or an end of a process, called as in the newest version that has it. */
    public record Node(Process process, String id, String name) {}

    private record Shelf(Map<String, KeptModel> models, Map<String, NodeNames> processes) {}

    /** Makes sure that what is deployed by now is known. */
    void refresh() {
        Map<String, KeptModel> models = new LinkedHashMap<>();
        kept.all().forEach(model -> models.put(model.id(), model));
        Map<String, NodeNames> processes = new LinkedHashMap<>(shelf.processes);
        List<KeptModel> unread = models.values().stream()
                .filter(model -> model.kind() == Kind.PROCESS && !processes.containsKey(model.id()))
                .toList();
        if (!unread.isEmpty()) {
            kept.texts(unread).forEach((id, text) -> processes.put(id, NodeNames.read(text)));
        }
        shelf = new Shelf(models, processes);
        lookedAt = System.nanoTime();
    }

    private void lookAgain() {
        if (System.nanoTime() - lookedAt >= BETWEEN_LOOKS) {
            refresh();
        }
    }

    /** The kept model behind the engine's id of a version. */
    public Optional<KeptModel> model(String definitionId) {
        if (!shelf.models.containsKey(definitionId)) {
            lookAgain();
        }
        return Optional.ofNullable(shelf.models.get(definitionId));
    }

    /** The kept model of a version. */
    public Optional<KeptModel> model(Kind kind, String key, int version) {
        Optional<KeptModel> known = known(kind, key, version);
        if (known.isEmpty()) {
            lookAgain();
            known = known(kind, key, version);
        }
        return known;
    }

    private Optional<KeptModel> known(Kind kind, String key, int version) {
        return shelf.models.values().stream()
                .filter(model -> model.kind() == kind && model.key().equals(key) && model.version() == version)
                .findFirst();
    }

    /** How a node is called in a version; its id in words where the model is unknown or gives it no name. */
    public String node(String definitionId, String nodeId) {
        model(definitionId);
        return Optional.ofNullable(shelf.processes.get(definitionId))
                .map(names -> names.names().get(nodeId))
                .orElseGet(() -> Words.of(nodeId));
    }

    /** Every process by name. */
    public List<Process> processes() {
        return processModels().stream()
                .map(ModelNames::process)
                .distinct()
                .sorted(java.util.Comparator.comparing(Process::name))
                .toList();
    }

    /** The human steps of every process, former ones included. */
    public List<Node> steps() {
        return nodes(NodeNames::steps);
    }

    /** The ends of every process, former ones included. */
    public List<Node> ends() {
        return nodes(NodeNames::ends);
    }

    private List<Node> nodes(java.util.function.Function<NodeNames, List<String>> which) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Process> newest = new LinkedHashMap<>();
        for (KeptModel model : processModels()) {
            Process process = newest.computeIfAbsent(model.key(), key -> process(model));
            NodeNames names = shelf.processes.get(model.id());
            which.apply(names)
                    .forEach(id -> nodes.putIfAbsent(
                            model.key() + " " + id,
                            new Node(process, id, names.names().getOrDefault(id, Words.of(id)))));
        }
        List<Node> sorted = new ArrayList<>(nodes.values());
        sorted.sort(java.util.Comparator.comparing((Node node) -> node.process().name())
                .thenComparing(Node::name)
                .thenComparing(Node::id));
        return sorted;
    }

    /** Newest version of each first. */
    private List<KeptModel> processModels() {
        if (shelf.models.isEmpty()) {
            refresh();
        }
        return shelf.models.values().stream()
                .filter(model -> shelf.processes.containsKey(model.id()))
                .toList();
    }

    private static Process process(KeptModel model) {
        return new Process(model.key(), model.name());
    }
}
