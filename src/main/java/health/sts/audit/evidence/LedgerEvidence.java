package health.sts.audit.evidence;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.EvidenceTable;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the ledger itself proves, whatever the capability: deputies, escalations, actions, refusals, rights, exports. */
@Component
class LedgerEvidence {

    private static final Set<Kind> ACTS = EnumSet.complementOf(EnumSet.of(Kind.READ, Kind.SIGN_IN));

    private final LedgerEvidenceTables tables;

    LedgerEvidence(LedgerEvidenceTables tables) {
        this.tables = tables;
    }

    List<EvidenceTable> of(PackScope scope) {
        return List.of(
                tables.table(4, "deputies", Set.of(Kind.RIGHT), scope, line -> line.is("subject_type", "deputy")),
                tables.table(4, "acts-of-deputies", ACTS, scope, line -> line.get("on_behalf_of") != null),
                tables.table(17, "escalations", Set.of(Kind.ESCALATION), scope, line -> true),
                tables.table(19, "actions", ACTS, scope, line -> line.is("subject_type", "action")),
                tables.table(20, "blocked-attempts", Set.of(Kind.BLOCKED), scope, line -> true),
                tables.table(21, "rights", Set.of(Kind.RIGHT), scope, line -> !line.is("subject_type", "deputy")),
                tables.table(22, "findings", ACTS, scope, line -> line.is("subject_type", "finding")),
                tables.table(23, "exports-and-reads", EnumSet.of(Kind.EXPORT, Kind.READ), scope, line -> true));
    }
}
