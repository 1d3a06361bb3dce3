package health.sts.people;

import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceRows;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.EvidenceScope.PhysicianAccess;
import health.sts.audit.EvidenceScope.Trainer;
import health.sts.audit.EvidenceTable;
import health.sts.audit.LedgerTables;
import health.sts.shared.SqlTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the roster proves (item 2): who a person is there, and which imports made it so. */
@Component
class RosterEvidence implements AuditSource {

    private static final int ROSTER = 2;
    private static final List<String> PHYSICIAN = List.of(
            "physician_id",
            "user_id",
            "family_name",
            "given_name",
            "specialty_code",
            "specialty_name",
            "site_id",
            "site_name",
            "employment",
            "high_acuity",
            "multi_role",
            "privileges_active",
            "clinical_fte",
            "active");
    private static final List<String> IMPORT = List.of(
            "import_id",
            "kind",
            "status",
            "file_name",
            "file_sha256",
            "rows_read",
            "rows_new",
            "rows_changed",
            "rows_gone",
            "rows_refused",
            "created_by",
            "created_at",
            "applied_by",
            "applied_at",
            "applied_version",
            "closed_by",
            "closed_at");

    private final Roster roster;
    private final EvidenceRows rows;
    private final LedgerTables ledger;

    RosterEvidence(Roster roster, EvidenceRows rows, LedgerTables ledger) {
        this.roster = roster;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public Optional<String> nameOf(EvidenceScope scope) {
        return person(scope).map(physician -> physician.name() + ", " + physician.specialtyName());
    }

    @Override
    public Set<String> signInsIn(EvidenceScope scope) {
        return person(scope).map(PhysicianView::userId).stream().collect(Collectors.toSet());
    }

    @Override
    public List<EvidenceTable> evidence(EvidenceScope scope) {
        if (scope instanceof Period period) {
            return List.of(imports(period), ledger.acts(ROSTER, "roster-changes", "rosterImport", scope, Set.of()));
        }
        return physicianId(scope).map(this::entry).stream().toList();
    }

    private EvidenceTable entry(String physicianId) {
        return rows.table(
                ROSTER,
                "roster-entry",
                PHYSICIAN,
                """
                SELECT p.physician_id, p.user_id, p.family_name, p.given_name, p.specialty_code, s.name, p.site_id, t.name,
                       p.employment, p.high_acuity, p.multi_role, p.privileges_active, p.clinical_fte, p.active
                  FROM physician p
                  JOIN specialty s ON s.code = p.specialty_code
                  LEFT JOIN site t ON t.site_id = p.site_id
                 WHERE p.physician_id = :id
                """,
                Map.of("id", physicianId));
    }

    private EvidenceTable imports(Period period) {
        return rows.table(
                ROSTER,
                "roster-imports",
                IMPORT,
                "SELECT " + String.join(", ", IMPORT)
                        + " FROM roster_import WHERE created_at >= :from AND created_at < :until"
                        + " ORDER BY created_at, import_id",
                Map.of("from", SqlTime.of(period.from()), "until", SqlTime.of(period.until())));
    }

    private Optional<PhysicianView> person(EvidenceScope scope) {
        return physicianId(scope).flatMap(roster::physician);
    }

    private static Optional<String> physicianId(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return Optional.of(trainer.physicianId());
        }
        return scope instanceof PhysicianAccess access ? Optional.of(access.physicianId()) : Optional.empty();
    }
}
