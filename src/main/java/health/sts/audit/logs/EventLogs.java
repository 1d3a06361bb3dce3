package health.sts.audit.logs;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.Reads;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Event logs for auditors. Every export is on record twice: that it was begun, and what came of it, with the number of
 * events and the SHA-256 of the file.
 */
@Service
@PreAuthorize("hasRole('auditor')")
public class EventLogs {

    private static final String STEP = "exportEventLog";
    private static final String SUBJECT = "event-log";

    /** Each export holds a database connection for as long as it takes; the application needs the others. */
    private static final int AT_ONCE = 2;

    private final LogExport export;
    private final CaseHeads heads;
    private final Reads reads;
    private final DecisionLedger ledger;
    private final Semaphore places = new Semaphore(AT_ONCE);

    EventLogs(LogExport export, CaseHeads heads, Reads reads, DecisionLedger ledger) {
        this.export = export;
        this.heads = heads;
        this.reads = reads;
        this.ledger = ledger;
    }

    /** Where a file goes; opened when nothing stands against writing it any more. */
    @FunctionalInterface
    public interface Target {
        OutputStream open() throws IOException;
    }

    /** How many cases the engine's history holds for the filter. */
    public long count(LogFilter filter) {
        return heads.count(filter);
    }

    /** Streams the file. When it breaks off, so does the stream: half a log must not look like a whole one. */
    public void export(LogFilter filter, LogFormat format, boolean zipped, Target target) throws IOException {
        if (!places.tryAcquire()) {
            throw Refusal.conflict("Two event logs are being written already. Try again when one of them is done.");
        }
        try {
            reads.record(STEP, SUBJECT, format.name(), filter.words());
            SentFile file = new SentFile(target.open());
            LogExport.Progress progress = new LogExport.Progress();
            boolean whole = false;
            try {
                export.write(filter, format, zipped, file, progress);
                whole = true;
            } catch (UncheckedIOException broken) {
                throw broken.getCause();
            } finally {
                record(filter, format, progress, file, whole);
            }
        } finally {
            places.release();
        }
    }

    private void record(LogFilter filter, LogFormat format, LogExport.Progress progress, SentFile file, boolean whole) {
        Map<String, Object> content = new LinkedHashMap<>(filter.content());
        content.put("cases", progress.cases());
        content.put("events", progress.events());
        content.put("bytes", file.bytes());
        content.put("sha256", file.sha256());
        ledger.recordApart(
                LedgerEntry.of(Kind.EXPORT, STEP, whole ? "EXPORTED" : "BROKEN_OFF", SUBJECT, format.name(), content));
    }
}
