package health.sts.audit.verification;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.Reads;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;

/** The sealed file to take away, on record before its first byte. */
@Component
public class LedgerExport {

    private static final int BUFFER = 1 << 16;

    private final SealedFile file;
    private final DecisionLedger ledger;
    private final Reads reads;

    LedgerExport(SealedFile file, DecisionLedger ledger, Reads reads) {
        this.file = file;
        this.ledger = ledger;
        this.reads = reads;
    }

    /** Writes the file packed by gzip; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        ledger.recordApart(LedgerEntry.of(
                Kind.EXPORT, "exportLedger", "EXPORTED", "ledger", null, Map.of("format", "sts-ledger-v1")));
        reads.record("exportLedger", "ledger", null, "");
        GZIPOutputStream packed = new GZIPOutputStream(out, BUFFER);
        file.write(packed);
        packed.finish();
    }
}
