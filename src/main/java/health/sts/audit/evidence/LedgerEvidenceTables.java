package health.sts.audit.evidence;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.OneDecision;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.EvidenceTable;
import health.sts.audit.LedgerTables;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

@Component
class LedgerEvidenceTables implements LedgerTables {

    static final List<String> COLUMNS = List.of(
            "ledger_line",
            "acted_at",
            "kind",
            "step",
            "outcome",
            "actor",
            "actor_name",
            "acting_role",
            "on_behalf_of",
            "business_key",
            "subject_type",
            "subject_id",
            "process_key",
            "process_version",
            "decision_key",
            "decision_version",
            "rules",
            "content");

    private static final Set<Kind> ACTS = EnumSet.complementOf(EnumSet.of(Kind.READ, Kind.SIGN_IN));

    private final ScopeLines lines;
    private final ActorNames names;

    LedgerEvidenceTables(ScopeLines lines, ActorNames names) {
        this.lines = lines;
        this.names = names;
    }

    @Override
    public EvidenceTable rulings(int item, String name, String decisionKey, EvidenceScope scope, Set<String> cases) {
        return table(
                item,
                name,
                line -> line.is("decision_key", decisionKey),
                reader -> read(scope, cases, Set.of(Kind.RULE), reader));
    }

    @Override
    public EvidenceTable acts(int item, String name, String subjectType, EvidenceScope scope, Set<String> cases) {
        return table(
                item, name, line -> line.is("subject_type", subjectType), reader -> read(scope, cases, ACTS, reader));
    }

    @Override
    public Optional<String> caseOf(OneDecision decision) {
        return lines.find(decision.ledgerLine()).map(line -> line.get("business_key"));
    }

    /** The lines of a scope for which something holds. */
    EvidenceTable table(int item, String name, Set<Kind> kinds, PackScope scope, Predicate<LedgerLine> filter) {
        return table(item, name, filter, reader -> lines.each(scope, kinds, reader));
    }

    private EvidenceTable table(
            int item, String name, Predicate<LedgerLine> filter, Consumer<Consumer<LedgerLine>> source) {
        return new EvidenceTable(item, name, COLUMNS, rows -> {
            ActorNames.Known known = names.known();
            source.accept(line -> {
                if (filter.test(line)) {
                    rows.accept(cells(line, known));
                }
            });
        });
    }

    private void read(EvidenceScope scope, Set<String> cases, Set<Kind> kinds, Consumer<LedgerLine> reader) {
        if (scope instanceof Period period) {
            lines.ofPeriod(period, kinds, reader);
        } else {
            lines.ofCases(cases, kinds, reader);
        }
    }

    private static List<String> cells(LedgerLine line, ActorNames.Known known) {
        List<String> cells = new ArrayList<>(COLUMNS.size());
        for (String column : COLUMNS) {
            switch (column) {
                case "ledger_line" -> cells.add(String.valueOf(line.id()));
                case "actor_name" -> cells.add(known.of(line.get("actor")));
                default -> cells.add(line.get(column));
            }
        }
        return cells;
    }
}
