package health.sts.people;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.people.imports.CsvExport;
import health.sts.people.imports.RosterRights;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** CSV files out of the roster. What an export writes, an import takes back without a difference. */
@Service
@Transactional
public class RosterExports {

    private final CsvExport csv;
    private final RosterRights rights;
    private final DecisionLedger ledger;

    RosterExports(CsvExport csv, RosterRights rights, DecisionLedger ledger) {
        this.csv = csv;
        this.rights = rights;
        this.ledger = ledger;
    }

    /** Active rows of the kind; of physicians those that the search finds. The line on record comes first. */
    public void export(ImportKind kind, RosterSearch search, OutputStream out) {
        rights.exporter();
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.EXPORT, "exportRoster", "EXPORTED", "roster", kind.name(), filter(search)));
        if (kind == ImportKind.PHYSICIANS) {
            PhysicianFilter filter = PhysicianFilter.of(search.activeOnly());
            csv.rows(kind, "p", filter.where(), filter.params(), out);
        } else {
            csv.rows(kind, "p", "p.active", Map.of(), out);
        }
    }

    /** An empty file of the kind with one example row. */
    @Transactional(readOnly = true)
    public void template(ImportKind kind, OutputStream out) {
        csv.template(kind, out);
    }

    /** All that stands against an import. */
    @Transactional(readOnly = true)
    public void problems(String importId, OutputStream out) {
        rights.exporter();
        csv.problems(importId, out);
    }

    /** The columns of a kind with what goes into each. */
    public static Map<String, String> columns(ImportKind kind) {
        return CsvExport.columns(kind);
    }

    private static Map<String, Object> filter(RosterSearch search) {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("text", search.text());
        filter.put("specialtyCode", search.specialtyCode());
        filter.put("siteId", search.siteId());
        return filter;
    }
}
