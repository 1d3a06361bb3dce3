package health.sts.audit.handbook;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.handbook.Chapter.Use;
import health.sts.audit.handbook.Contents.Entry;
import health.sts.audit.handbook.Contents.Group;
import health.sts.audit.handbook.DecisionTableView.Rule;
import health.sts.audit.handbook.bpmn.ProcessView;
import health.sts.audit.handbook.bpmn.ProcessView.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lists the newest versions by capability, those that hold all the words looked for. */
final class ContentsReader {

    private static final int MOST_LETTERS = 100;
    private static final int MOST_HITS = 5;

    private final String search;
    private final List<String> words;

    ContentsReader(String search) {
        String typed = search == null ? "" : search.strip();
        this.search = typed.substring(0, Math.min(typed.length(), MOST_LETTERS));
        this.words = Arrays.stream(this.search.toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Contents of(List<KeptModel> newest, Map<String, Readable> read) {
        Map<String, List<Entry>> groups = new TreeMap<>();
        newest.stream()
                .sorted(Comparator.comparing(KeptModel::kind).thenComparing(KeptModel::name))
                .forEach(model -> entry(model, read.get(model.id())).ifPresent(entry -> groups.computeIfAbsent(
                                Edition.capability(model), capability -> new ArrayList<>())
                        .add(entry)));
        return new Contents(
                search,
                groups.entrySet().stream()
                        .map(group -> new Group(title(group.getKey()), group.getValue()))
                        .toList());
    }

    private Optional<Entry> entry(KeptModel model, Readable readable) {
        if (readable instanceof Readable.Flow flow) {
            return ofProcess(model, flow.view());
        }
        if (readable instanceof Readable.Table table) {
            return ofTable(model, table.view());
        }
        return holds(model.key()) ? Optional.of(new Entry(model, model.name(), "", List.of())) : Optional.empty();
    }

    private Optional<Entry> ofProcess(KeptModel model, ProcessView process) {
        boolean itself = holds(process.key() + " " + process.name() + " " + process.purpose());
        List<Use> hits = itself
                ? List.of()
                : process.nodes()
                        .filter(node -> holds(text(node)))
                        .limit(MOST_HITS)
                        .map(node -> new Use(model, node.id(), node.name()))
                        .toList();
        return itself || !hits.isEmpty()
                ? Optional.of(new Entry(model, process.name(), firstSentence(process.purpose()), hits))
                : Optional.empty();
    }

    private Optional<Entry> ofTable(KeptModel model, DecisionTableView table) {
        String rules =
                String.join(" ", table.rules().stream().map(Rule::annotation).toList());
        return holds(table.key() + " " + table.name() + " " + table.description() + " " + rules)
                ? Optional.of(new Entry(model, table.name(), firstSentence(table.description()), List.of()))
                : Optional.empty();
    }

    private static String text(Node node) {
        return node.name() + " " + node.text() + " "
                + String.join(" ", node.facts().values());
    }

    private boolean holds(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(lower::contains);
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String title(String capability) {
        String words = capability.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
