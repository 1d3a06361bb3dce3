package health.sts.people.imports;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.people.ImportCounts;
import health.sts.people.ImportView;
import health.sts.people.RosterApplied;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts an import on record and announces what it did, in the transaction of the import. */
@Component
public class ImportNews {

    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;

    ImportNews(DecisionLedger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    public void applied(ImportView view, List<String> leavers) {
        record(view, "applyImport", "APPLIED");
        announce(view, false, leavers);
    }

    public void undone(ImportView view, List<String> leavers) {
        record(view, "undoImport", "UNDONE");
        announce(view, true, leavers);
    }

    private void record(ImportView view, String step, String outcome) {
        ImportCounts counts = view.counts();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("kind", view.kind().name());
        content.put("fileName", view.fileName());
        content.put("fileSha256", view.fileSha256());
        content.put("rowsRead", counts.read());
        content.put("added", counts.added());
        content.put("changed", counts.changed());
        content.put("gone", counts.gone());
        ledger.record(LedgerEntry.of(LedgerEntry.Kind.IMPORT, step, outcome, "rosterImport", view.importId(), content));
    }

    private void announce(ImportView view, boolean undone, List<String> leavers) {
        events.publishEvent(new RosterApplied(view.importId(), view.kind(), undone, leavers));
    }
}
