package health.sts.audit.handbook;

import health.sts.accountability.EscalationLadder;
import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.handbook.Chapter.NamedTable;
import health.sts.audit.handbook.Chapter.OfProcess;
import health.sts.audit.handbook.Chapter.OfTable;
import health.sts.audit.handbook.Chapter.Use;
import health.sts.audit.handbook.DecisionTableView.Rule;
import health.sts.audit.handbook.bpmn.ProcessView;
import health.sts.audit.handbook.bpmn.ProcessView.Node;
import health.sts.audit.handbook.form.FormView;
import health.sts.engine.DeployedModels.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Puts a chapter together: a version with the forms, tables and other processes that stood beside it. */
final class ChapterReader {

    private final List<KeptModel> all;
    private final Edition edition;
    private final Optional<KeptModel> ladder;
    private final Map<String, Readable> read;

    ChapterReader(KeptModel model, List<KeptModel> all, ModelShelf shelf) {
        this.all = all;
        this.edition = Edition.around(model, all);
        // The watch asks the newest ladder, whatever version a case runs under.
        this.ladder = all.stream()
                .filter(other -> other.kind() == Kind.DECISION && other.key().equals(EscalationLadder.TABLE))
                .findFirst();
        this.read = shelf.take(Stream.concat(edition.models().stream(), ladder.stream())
                .distinct()
                .toList());
    }

    /** The chapter, or empty where the text of the version cannot be shown. */
    Optional<Chapter> chapter(KeptModel model) {
        List<KeptModel> versions = all.stream()
                .filter(other -> other.kind() == model.kind() && other.key().equals(model.key()))
                .toList();
        Readable readable = read.get(model.id());
        if (readable instanceof Readable.Flow flow) {
            return Optional.of(process(model, versions, flow.view()));
        }
        return readable instanceof Readable.Table table
                ? Optional.of(new OfTable(
                        model, versions, table.view(), uses((node, name) -> asks(node, model, name), model)))
                : Optional.empty();
    }

    private OfProcess process(KeptModel model, List<KeptModel> versions, ProcessView process) {
        return new OfProcess(
                model,
                versions,
                process,
                forms(process),
                tables(process),
                calls(process),
                uses((node, name) -> model.key().equals(node.calls()), model),
                stepNames(),
                process.nodes().anyMatch(node -> node.kind() == ProcessView.Kind.PERSON) ? rungs() : List.of());
    }

    private List<FormView> forms(ProcessView process) {
        return process.nodes()
                .map(Node::form)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(form -> edition.find(Kind.FORM, form).stream())
                .map(form -> read.get(form.id()))
                .filter(Readable.Sheet.class::isInstance)
                .map(form -> ((Readable.Sheet) form).view())
                .toList();
    }

    private List<NamedTable> tables(ProcessView process) {
        return edition.of(Kind.DECISION).stream()
                .filter(table -> read.get(table.id()) instanceof Readable.Table readable
                        && process.nodes()
                                .anyMatch(node ->
                                        asks(node, table, readable.view().name())))
                .map(table -> new NamedTable(table, ((Readable.Table) read.get(table.id())).view()))
                .toList();
    }

    private Map<String, KeptModel> calls(ProcessView process) {
        Map<String, KeptModel> calls = new HashMap<>();
        process.nodes().map(Node::calls).filter(Objects::nonNull).forEach(key -> edition.find(Kind.PROCESS, key)
                .or(() -> newest(key))
                .ifPresent(called -> calls.put(key, called)));
        return calls;
    }

    private Optional<KeptModel> newest(String process) {
        return all.stream()
                .filter(other -> other.kind() == Kind.PROCESS && other.key().equals(process))
                .findFirst();
    }

    /** The steps of the edition's processes that refer to a model. */
    private List<Use> uses(BiPredicate<Node, String> refers, KeptModel model) {
        String name = read.get(model.id()) instanceof Readable.Table table
                ? table.view().name()
                : model.name();
        return edition.of(Kind.PROCESS).stream()
                .flatMap(process -> flow(process)
                        .flatMap(view -> view.nodes().filter(node -> refers.test(node, name)))
                        .map(node -> new Use(process, node.id(), node.name())))
                .toList();
    }

    /** A step asks a table itself, or the code behind it does and its explanation names the table. */
    private static boolean asks(Node node, KeptModel table, String name) {
        return table.key().equals(node.table())
                || node.kind() == ProcessView.Kind.SYSTEM && node.text().contains("\"" + name + "\"");
    }

    private Map<String, String> stepNames() {
        Map<String, String> names = new HashMap<>();
        edition.of(Kind.PROCESS).stream()
                .flatMap(this::flow)
                .flatMap(ProcessView::nodes)
                .forEach(node -> names.put(node.id(), node.name()));
        return names;
    }

    private Stream<ProcessView> flow(KeptModel process) {
        return read.get(process.id()) instanceof Readable.Flow flow ? Stream.of(flow.view()) : Stream.empty();
    }

    /** What the ladder says of its rules, from the first step to the last: it asks its worst case first. */
    private List<String> rungs() {
        List<String> rungs = new ArrayList<>(ladder
                .map(model -> read.get(model.id()))
                .filter(Readable.Table.class::isInstance)
                .map(table -> ((Readable.Table) table).view().rules())
                .orElse(List.of())
                .stream()
                .map(Rule::annotation)
                .toList());
        Collections.reverse(rungs);
        return rungs;
    }
}
