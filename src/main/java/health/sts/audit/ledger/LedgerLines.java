package health.sts.audit.ledger;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.Reads;
import health.sts.audit.seal.RecordText;
import health.sts.audit.verification.Proofs;
import health.sts.audit.verify.Merkle;
import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Proof;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The ledger for auditors: lists, one line with its proof, a file. What is read of people goes on record. */
@Service
public class LedgerLines {

    /** How many lines a page shows. */
    public static final int PAGE = 50;

    private final LedgerReads lines;
    private final Proofs proofs;
    private final Reads reads;
    private final DecisionLedger ledger;

    LedgerLines(LedgerReads lines, Proofs proofs, Reads reads, DecisionLedger ledger) {
        this.lines = lines;
        this.proofs = proofs;
        this.reads = reads;
        this.ledger = ledger;
    }

    /** Lines older than this one, newest first; one more than a page where there are more. */
    public List<LedgerLine> list(LedgerFilter filter, long before) {
        if (filter.asksForSomebody() && before == Long.MAX_VALUE) {
            reads.record("searchLedger", null, null, filter.basis());
        }
        return lines.list(filter, before, PAGE + 1);
    }

    /** One line with everything about it. */
    public LineView show(long id) {
        LedgerLine line = find(id);
        reads.record("readLedgerLine", "ledgerLine", String.valueOf(id), "");
        Optional<Proof> proof = proofs.of(RecordText.LEDGER, id);
        return new LineView(
                line,
                ReadableContent.of(line.content()),
                Merkle.hash(line.content()).equals(line.contentHash()),
                Optional.ofNullable(line.processInstanceId())
                        .flatMap(lines::rootInstance)
                        .orElse(null),
                proof.orElse(null),
                proof.map(made -> made.check(Outside.NOTHING)).orElse(null));
    }

    /** The proof of a line as a file. */
    public String proof(long id) {
        find(id);
        reads.record("exportProof", "ledgerLine", String.valueOf(id), "");
        return proofs.of(RecordText.LEDGER, id)
                .map(Proof::json)
                .orElseThrow(() -> Refusal.notFound(
                        "Line %d waits for its seal and cannot be proven yet. Try again in a minute.".formatted(id)));
    }

    /** What the filter finds, as CSV; on record before its first byte. */
    public void export(LedgerFilter filter, Writer out) throws IOException {
        ledger.recordApart(LedgerEntry.of(
                Kind.EXPORT, "exportLedgerLines", "EXPORTED", "ledger", null, Map.of("filter", filter.basis())));
        reads.record("exportLedgerLines", "ledger", null, filter.basis());
        LedgerCsv.write(consumer -> lines.each(filter, consumer), out);
    }

    private LedgerLine find(long id) {
        return lines.find(id).orElseThrow(() -> Refusal.notFound("There is no ledger line %d.".formatted(id)));
    }
}
