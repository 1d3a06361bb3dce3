package health.sts.audit.handbook.changes;

import health.sts.audit.handbook.Chapter.NamedTable;
import health.sts.audit.handbook.Chapter.OfProcess;
import health.sts.audit.handbook.bpmn.ProcessView.Node;
import health.sts.audit.handbook.bpmn.ProcessView.Way;
import health.sts.audit.handbook.changes.Items.Told;
import health.sts.audit.handbook.form.FormView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What changed in a process: itself, its steps, its flows, its forms and its decision tables. */
public final class ProcessChanges {

    private final OfProcess before;
    private final OfProcess after;

    private ProcessChanges(OfProcess before, OfProcess after) {
        this.before = before;
        this.after = after;
    }

    public static List<Change> between(OfProcess before, OfProcess after) {
        ProcessChanges changes = new ProcessChanges(before, after);
        List<Change> all = new ArrayList<>(Change.between("The process", whole(before), whole(after)));
        all.addAll(changes.steps());
        all.addAll(changes.flows());
        all.addAll(changes.forms());
        all.addAll(changes.tables());
        return all;
    }

    private static Map<String, String> whole(OfProcess chapter) {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("Name", chapter.process().name());
        sides.put("Purpose", chapter.process().purpose());
        sides.put("Who may start it", String.join(", ", chapter.process().starters()));
        return sides;
    }

    private List<Change> steps() {
        return new Items<>(
                        before.process().nodes().toList(),
                        after.process().nodes().toList(),
                        Node::id)
                .changes(
                        node -> new Told("“%s”".formatted(node.name()), "", alone(node)),
                        (was, is) -> Change.between("“%s”".formatted(is.name()), sides(before, was), sides(after, is)));
    }

    private static String alone(Node node) {
        String who = node.facts().getOrDefault("Who", "");
        return node.kind().title()
                + (who.isEmpty() ? "" : ": " + who)
                + (node.text().isEmpty() ? "" : ". " + node.text());
    }

    private static Map<String, String> sides(OfProcess chapter, Node node) {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("Name", node.name());
        sides.put("Kind", node.kind().title());
        sides.put("What happens", node.text());
        sides.putAll(node.facts());
        put(sides, "Not by", chapter.notBy(node));
        put(sides, "Form", node.form());
        put(sides, "Decision table", node.table());
        put(sides, "Calls", node.calls());
        return sides;
    }

    private static void put(Map<String, String> sides, String side, String words) {
        if (words != null && !words.isEmpty()) {
            sides.put(side, words);
        }
    }

    private List<Change> flows() {
        return new Items<>(flows(before), flows(after), Flow::id)
                .changes(
                        flow -> new Told("Way on from “%s”".formatted(flow.from), "", flow.words()),
                        (was, is) -> was.words().equals(is.words())
                                ? List.of()
                                : List.of(new Change(
                                        "Way on from “%s”".formatted(is.from), "Way", was.words(), is.words())));
    }

    private static List<Flow> flows(OfProcess chapter) {
        return chapter.process()
                .nodes()
                .flatMap(node -> node.ways().stream()
                        .filter(way -> !way.id().equals(way.target()))
                        .map(way -> new Flow(node.name(), way)))
                .toList();
    }

    private List<Change> forms() {
        return new Items<>(before.forms(), after.forms(), FormView::key)
                .changes(
                        form -> new Told(
                                "Form " + form.key(),
                                "",
                                form.fields().stream()
                                        .map(FormView.Field::label)
                                        .collect(Collectors.joining("; "))),
                        FormChanges::between);
    }

    private List<Change> tables() {
        return new Items<>(before.tables(), after.tables(), (NamedTable table) -> table.model()
                        .key())
                .changes(
                        table -> new Told(
                                "Table “%s”".formatted(table.view().name()),
                                "",
                                table.view().description()),
                        (was, is) -> DecisionChanges.between(was.view(), is.view()));
    }

    private record Flow(String from, Way way) {

        String id() {
            return way.id();
        }

        String words() {
            return Optional.ofNullable(way.answer()).map("“%s” "::formatted).orElse("")
                    + "to “%s”".formatted(way.targetName())
                    + Optional.ofNullable(way.condition()).map(", if "::concat).orElse("");
        }
    }
}
