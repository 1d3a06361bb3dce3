package health.sts.delivery.trail;

import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceRows;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.OneDecision;
import health.sts.audit.EvidenceScope.OneWave;
import health.sts.audit.EvidenceScope.PhysicianAccess;
import health.sts.audit.EvidenceScope.Trainer;
import health.sts.audit.EvidenceTable;
import health.sts.audit.KeptTable;
import health.sts.audit.LedgerTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What delivery proves: pay hours (item 7), session rosters (item 11), every learner attempt (item 12), access decisions
 * (item 13) and waivers (item 14).
 */
@Component
class DeliveryEvidence implements AuditSource {

    private static final String LED = "select id from training_session where lead_physician_id = :id";
    private static final String LEARNT =
            """
            select id from learner_training where physician_id = :id
            union all select id from access_waiver where physician_id = :id
            """;
    private static final String OF_WAVE =
            """
            select id from learner_training where wave_id = :id
            union all select id from training_session where wave_id = :id
            union all select id from access_waiver where wave_id = :id
            """;
    private static final String ITSELF =
            """
            select id from learner_training where id = :id
            union all select id from training_session where id = :id
            union all select id from access_waiver where id = :id
            """;

    private final JdbcClient jdbc;
    private final EvidenceRows rows;
    private final LedgerTables ledger;

    DeliveryEvidence(JdbcClient jdbc, EvidenceRows rows, LedgerTables ledger) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public Set<String> casesIn(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return cases(LED, trainer.physicianId());
        }
        if (scope instanceof PhysicianAccess access) {
            return cases(LEARNT, access.physicianId());
        }
        if (scope instanceof OneWave wave) {
            return cases(OF_WAVE, wave.waveId());
        }
        return scope instanceof OneDecision decision
                ? ledger.caseOf(decision).map(key -> cases(ITSELF, key)).orElse(Set.of())
                : Set.of();
    }

    @Override
    public List<EvidenceTable> evidence(EvidenceScope scope) {
        Set<String> cases = casesIn(scope);
        if (scope instanceof OneDecision && cases.isEmpty()) {
            return List.of();
        }
        boolean learner = scope instanceof PhysicianAccess
                || cases.stream().allMatch(key -> key.startsWith("TRN-") || key.startsWith("WVR-"));
        List<KeptTable> kept = learner ? DeliveryTables.BY_LEARNER : DeliveryTables.BY_SESSION;
        List<EvidenceTable> tables = new ArrayList<>();
        kept.forEach(table -> rows.kept(table, scope, cases).ifPresent(tables::add));
        tables.add(ledger.rulings(12, "proficiency-result", "proficiency-result", scope, cases));
        return tables;
    }

    private Set<String> cases(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(String.class).set();
    }
}
