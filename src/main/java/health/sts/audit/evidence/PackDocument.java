package health.sts.audit.evidence;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.evidence.PackFacts.Decision;
import health.sts.audit.evidence.document.Sheets;
import health.sts.shared.Formats;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Composes the readable part of a pack. */
@Component
class PackDocument {

    private static final int WIDEST_TABLE = 6;

    private final Formats formats;

    PackDocument(Formats formats) {
        this.formats = formats;
    }

    void write(OutputStream out, Pack pack, PackFacts facts, List<TableFiles.Shown> tables, List<String> models) {
        String title = "Evidence: " + pack.scope().name();
        Sheets sheets = new Sheets(
                out,
                pack.paper(),
                new Sheets.Head(
                        title, ScopeText.title(pack.scope().scope()) + ", pack " + pack.id(), pack.by(), pack.at()),
                List.of(
                        "%s \u00B7 %s".formatted(pack.id(), formats.when(pack.at())),
                        pack.head()
                                .map(head -> "Ledger head %d \u00B7 %s".formatted(head.number(), head.hash()))
                                .orElse("Ledger not sealed yet")));
        sheets.title(title);
        sheets.facts(summary(pack, facts, tables));
        decisions(sheets, facts);
        for (EvidenceItem item : EvidenceItem.values()) {
            item(
                    sheets,
                    item,
                    tables.stream()
                            .filter(table -> table.table().item() == item.number())
                            .toList());
        }
        sheets.heading("Models in force");
        sheets.text(models.isEmpty() ? "None: no process or decision table took part." : String.join(", ", models));
        sheets.close();
    }

    private Map<String, String> summary(Pack pack, PackFacts facts, List<TableFiles.Shown> tables) {
        Map<String, String> summary = new LinkedHashMap<>();
        summary.put(
                "About",
                ScopeText.title(pack.scope().scope()) + ": " + pack.scope().name());
        pack.scope()
                .period()
                .ifPresentOrElse(
                        period -> summary.put(
                                "Period",
                                formats.when(period.from()) + " until before " + formats.when(period.until())),
                        () -> summary.put("Id", ScopeText.id(pack.scope().scope())));
        summary.put("Made for", pack.by());
        summary.put("Made at", formats.when(pack.at()) + "; times here are in " + formats.zoneName());
        summary.put("Cases", formats.number(facts.cases()));
        summary.put("Ledger lines", formats.number(facts.lines()) + kinds(facts.kinds()));
        summary.put(
                "Records",
                formats.count(tables.stream().mapToLong(TableFiles.Shown::count).sum(), "row in ", "rows in ")
                        + formats.count(tables.size(), "table", "tables"));
        summary.put("Whole only with", "%s and %s in the same ZIP".formatted(PackReadme.MANIFEST, PackReadme.SUMS));
        return summary;
    }

    private String kinds(Map<Kind, Long> kinds) {
        return kinds.isEmpty()
                ? ""
                : kinds.entrySet().stream()
                        .map(entry ->
                                entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-') + " "
                                        + formats.number(entry.getValue()))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private void decisions(Sheets sheets, PackFacts facts) {
        sheets.heading("Decisions");
        if (facts.decisions().isEmpty()) {
            sheets.text("No decision is recorded in this scope.");
            return;
        }
        sheets.table(
                List.of("Line", "When", "What and outcome", "Who", "In which role", "Rule"),
                new float[] {0.7f, 1.7f, 2.4f, 2f, 1.4f, 1.9f},
                facts.decisions().stream().map(this::cells).toList());
        more(sheets, facts.decisions().size(), facts.allDecisions(), "ledger/lines.csv");
    }

    private List<String> cells(Decision decision) {
        String about = decision.businessKey() == null ? "" : "\n" + decision.businessKey();
        String principal = decision.onBehalfOf() == null ? "" : "\nfor " + decision.onBehalfOf();
        return List.of(
                String.valueOf(decision.line()),
                formats.when(decision.at()),
                decision.what() + ": " + decision.outcome() + about,
                decision.who() + principal,
                Objects.requireNonNullElse(decision.role(), ""),
                Objects.requireNonNullElse(decision.rule(), ""));
    }

    private void item(Sheets sheets, EvidenceItem item, List<TableFiles.Shown> tables) {
        sheets.heading(item.number() + ". " + item.title());
        if (tables.isEmpty()) {
            sheets.note("This item is " + PackReadme.absence(item) + ".");
        }
        item.partNotYetRecorded().ifPresent(part -> sheets.note("Not yet recorded by this system: " + part + "."));
        for (TableFiles.Shown table : tables) {
            sheets.subheading(
                    table.table().name().replace('-', ' ') + ", " + formats.count(table.count(), "row", "rows"));
            if (table.count() == 0) {
                sheets.note("Nothing of this is recorded in this scope.");
                continue;
            }
            show(sheets, table);
            more(sheets, table.rows().size(), table.count(), table.file());
        }
    }

    private static void show(Sheets sheets, TableFiles.Shown table) {
        List<String> columns = table.table().columns();
        if (columns.size() > WIDEST_TABLE) {
            sheets.records(columns, table.rows());
            return;
        }
        float[] widths = new float[columns.size()];
        java.util.Arrays.fill(widths, 1);
        sheets.table(columns, widths, table.rows());
    }

    private void more(Sheets sheets, long shown, long all, String file) {
        if (all > shown) {
            sheets.note("The first %s of %s are shown here; all are in %s."
                    .formatted(formats.number(shown), formats.number(all), file));
        }
    }
}
