package health.sts.audit.handbook.changes;

import health.sts.audit.handbook.DecisionTableView;
import health.sts.audit.handbook.DecisionTableView.Column;
import health.sts.audit.handbook.DecisionTableView.Rule;
import health.sts.audit.handbook.changes.Items.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed in a decision table, rule by rule. A rule is known by its id, wherever it stands. */
public final class DecisionChanges {

    private final DecisionTableView before;
    private final DecisionTableView after;
    private final String about;

    private DecisionChanges(DecisionTableView before, DecisionTableView after) {
        this.before = before;
        this.after = after;
        this.about = "Table “%s”".formatted(after.name());
    }

    public static List<Change> between(DecisionTableView before, DecisionTableView after) {
        DecisionChanges changes = new DecisionChanges(before, after);
        List<Change> all = new ArrayList<>(Change.between(changes.about, whole(before), whole(after)));
        all.addAll(changes.columns("Input", before.inputs(), after.inputs()));
        all.addAll(changes.columns("Result", before.outputs(), after.outputs()));
        all.addAll(changes.rules());
        return all;
    }

    private static Map<String, String> whole(DecisionTableView table) {
        Map<String, String> sides = new LinkedHashMap<>();
        sides.put("Name", table.name());
        sides.put("What it decides", table.description());
        sides.put("Which rule counts", table.hitPolicy());
        return sides;
    }

    private List<Change> columns(String sort, List<Column> before, List<Column> after) {
        return new Items<>(before, after, Column::variable)
                .changes(
                        column -> new Told(about, sort, column.label() + ", " + column.type()),
                        (was, is) -> Change.between(
                                about + ", " + sort.toLowerCase(Locale.ROOT) + " “%s”".formatted(is.label()),
                                sides(was),
                                sides(is)));
    }

    private static Map<String, String> sides(Column column) {
        return Map.of("Label", column.label(), "Type", column.type(), "Values", String.join(", ", column.allowed()));
    }

    private List<Change> rules() {
        List<Change> changes = new ArrayList<>(new Items<>(numbered(before), numbered(after), Numbered::id)
                .changes(
                        line -> new Told(about, "Rule " + line.rule.number(), line.words()),
                        (was, is) -> Change.between(about + ", rule " + is.rule.number(), was.cells(), is.cells())));
        String was = order(before, after);
        String is = order(after, before);
        if (!was.equals(is)) {
            changes.add(new Change(about, "Order of the rules, by their numbers now", was, is));
        }
        return changes;
    }

    /** The rules that both versions have, in the order of the first, so that a new rule is not told as a new order. */
    private String order(DecisionTableView table, DecisionTableView other) {
        Set<String> theirs = other.rules().stream().map(Rule::id).collect(Collectors.toSet());
        Map<String, Integer> now =
                after.rules().stream().collect(Collectors.toMap(Rule::id, Rule::number, (one, same) -> one));
        return table.rules().stream()
                .filter(rule -> theirs.contains(rule.id()))
                .map(rule -> now.get(rule.id()).toString())
                .collect(Collectors.joining(", "));
    }

    private static List<Numbered> numbered(DecisionTableView table) {
        return table.rules().stream().map(rule -> new Numbered(table, rule)).toList();
    }

    private record Numbered(DecisionTableView table, Rule rule) {

        String id() {
            return rule.id();
        }

        Map<String, String> cells() {
            Map<String, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < table.inputs().size(); i++) {
                cells.put(table.inputs().get(i).label(), rule.inputs().get(i));
            }
            for (int i = 0; i < table.outputs().size(); i++) {
                cells.put("→ " + table.outputs().get(i).label(), rule.outputs().get(i));
            }
            cells.put("In words", rule.annotation());
            return cells;
        }

        /** "Source: VOLUNTEER; → Result: ELIGIBLE", without the inputs that may be any. */
        String words() {
            Stream<String> cells = cells().entrySet().stream()
                    .filter(cell ->
                            !cell.getValue().equals("any") && !cell.getKey().equals("In words"))
                    .map(cell -> cell.getKey() + ": " + cell.getValue());
            String words = String.join("; ", cells.toList());
            return rule.annotation().isEmpty() ? words : words + ". " + rule.annotation();
        }
    }
}
