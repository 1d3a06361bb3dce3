package health.sts.audit.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceTable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes the files of a pack in their fixed order; the manifest and the sums come last. */
@Component
class PackWriter {

    private final List<AuditSource> sources;
    private final LedgerEvidence ledgerEvidence;
    private final CaseFolder cases;
    private final LedgerFiles ledger;
    private final ModelsInForce models;
    private final PackDocument document;

    PackWriter(
            List<AuditSource> sources,
            LedgerEvidence ledgerEvidence,
            CaseFolder cases,
            LedgerFiles ledger,
            ModelsInForce models,
            PackDocument document) {
        this.sources = sources;
        this.ledgerEvidence = ledgerEvidence;
        this.cases = cases;
        this.ledger = ledger;
        this.models = models;
        this.document = document;
    }

    /** Leaves the stream open. What fails on the way leaves a ZIP without an end. */
    Written write(Pack pack, OutputStream out) {
        List<EvidenceTable> tables = tables(pack.scope());
        PackZip zip = new PackZip(out, pack.at());
        ModelsInForce.Seen seen = new ModelsInForce.Seen();
        PackFacts facts = new PackFacts();
        zip.add("README.txt", PackReadme.text(pack, tables));
        List<TableFiles.Shown> shown = items(zip, tables);
        facts.cases(cases.write(zip, pack.scope(), seen));
        ledger.write(zip, pack, facts, seen);
        List<String> used = models.write(zip, seen);
        zip.add("evidence.pdf", pdf -> document.write(pdf, pack, facts, shown, used));
        zip.add(PackReadme.MANIFEST, json -> manifest(json, pack, facts, zip.files()));
        String manifest = zip.files().get(zip.files().size() - 1).sha256();
        zip.add(PackReadme.SUMS, sums(zip.files()));
        return new Written(manifest, zip.finish(), zip.files().size(), facts.lines());
    }

    private List<EvidenceTable> tables(PackScope scope) {
        List<EvidenceTable> tables = new ArrayList<>(ledgerEvidence.of(scope));
        sources.forEach(source -> tables.addAll(source.evidence(scope.scope())));
        tables.sort(Comparator.comparing(EvidenceTable::item).thenComparing(EvidenceTable::name));
        return tables;
    }

    private static List<TableFiles.Shown> items(PackZip zip, List<EvidenceTable> tables) {
        List<TableFiles.Shown> shown = new ArrayList<>();
        for (EvidenceItem item : EvidenceItem.values()) {
            List<EvidenceTable> own = tables.stream()
                    .filter(table -> table.item() == item.number())
                    .toList();
            if (own.isEmpty()) {
                zip.add(
                        item.folder() + "NOTHING-HERE.txt",
                        "%d. %s: %s.\n".formatted(item.number(), item.title(), PackReadme.absence(item)));
            }
            own.forEach(table -> shown.add(TableFiles.write(zip, table)));
        }
        return shown;
    }

    private static void manifest(OutputStream out, Pack pack, PackFacts facts, List<PackZip.File> files)
            throws IOException {
        JsonGenerator json = JsonFile.begin(out);
        json.writeStartObject();
        json.writeStringField("format", "sts-evidence-v1");
        json.writeStringField("pack", pack.id());
        json.writeObjectField("scope", ScopeText.values(pack.scope().scope()));
        json.writeStringField("about", pack.scope().name());
        json.writeStringField("madeFor", pack.by());
        json.writeStringField("madeAt", pack.at().toString());
        json.writeStringField("ledgerHead", pack.head().map(head -> head.line()).orElse(null));
        json.writeNumberField("cases", facts.cases());
        json.writeNumberField("ledgerLines", facts.lines());
        json.writeArrayFieldStart("files");
        for (PackZip.File file : files) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeNumberField("size", file.size());
            json.writeStringField("sha256", file.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private static String sums(List<PackZip.File> files) {
        return files.stream()
                .map(file -> file.sha256() + "  " + file.name() + "\n")
                .collect(Collectors.joining());
    }

    /**
     * What became of a pack.
     *
     * @param manifest SHA-256 of {@code manifest.json}
     * @param size of the ZIP
     */
    record Written(String manifest, long size, int files, long lines) {}
}
