package health.sts.certification.trail;

import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceRows;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.OneDecision;
import health.sts.audit.EvidenceScope.OneWave;
import health.sts.audit.EvidenceScope.PhysicianAccess;
import health.sts.audit.EvidenceScope.Trainer;
import health.sts.audit.EvidenceTable;
import health.sts.audit.LedgerTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What certification proves: curricula and exam blueprints (item 8), every exam and teach-back attempt (item 9),
 * certificates with everything that happened to them (item 10).
 */
@Component
class CertificationEvidence implements AuditSource {

    private static final Map<String, Integer> TABLES =
            Map.of("exam-result", 9, "teach-back-result", 9, "certificate-validity", 10);

    private final JdbcClient jdbc;
    private final EvidenceRows rows;
    private final LedgerTables ledger;

    CertificationEvidence(JdbcClient jdbc, EvidenceRows rows, LedgerTables ledger) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public Set<String> casesIn(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return certifications("physician_id", trainer.physicianId());
        }
        if (scope instanceof OneWave wave) {
            return certifications("wave_id", wave.waveId());
        }
        return scope instanceof OneDecision decision
                ? ledger.caseOf(decision).map(key -> certifications("id", key)).orElse(Set.of())
                : Set.of();
    }

    @Override
    public List<EvidenceTable> evidence(EvidenceScope scope) {
        if (scope instanceof PhysicianAccess) {
            return List.of();
        }
        Set<String> cases = casesIn(scope);
        if (scope instanceof OneDecision && cases.isEmpty()) {
            return List.of();
        }
        List<EvidenceTable> tables = new ArrayList<>();
        KeptTables.ALL.forEach(kept -> rows.kept(kept, scope, cases).ifPresent(tables::add));
        TABLES.keySet().stream()
                .sorted()
                .forEach(table -> tables.add(ledger.rulings(TABLES.get(table), table, table, scope, cases)));
        return tables;
    }

    private Set<String> certifications(String column, String value) {
        return jdbc.sql("select id from certification where " + column + " = :value")
                .param("value", value)
                .query(String.class)
                .set();
    }
}
