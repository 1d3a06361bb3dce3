package health.sts.review.trail;

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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reviews prove: hours and credits of trainers (item 7), tickets with their escalations and support at the elbow (item
 * 17), readings of metrics with statement, exclusions and version (item 18), minutes of reviews with triage, help, surveys
 * and the months of sustainment (item 19). Answers of surveys are in no pack: they belong to nobody.
 */
@Component
class ReviewEvidence implements AuditSource {

    private static final String OF_TRAINER =
            """
            select id from support_ticket where physician_id = :id
            union select intervention_id from intervention_member where physician_id = :id
            union select i.id from intervention i join physician p on p.user_id = i.helper_user_id where p.physician_id = :id
            """;
    private static final String OF_WAVE =
            """
            select id from wave_review where wave_id = :id
            union all select id from support_ticket where wave_id = :id
            union all select id from intervention where wave_id = :id
            union all select month_id from attrition_check where wave_id = :id
            """;
    private static final String SIGN_IN =
            "select user_id from physician where physician_id = :id and user_id is not null";
    private static final String ITSELF =
            """
            select id from wave_review where id = :id
            union all select id from support_ticket where id = :id
            union all select id from intervention where id = :id
            union all select id from sustainment_month where id = :id
            """;

    private final JdbcClient jdbc;
    private final EvidenceRows rows;
    private final LedgerTables ledger;

    ReviewEvidence(JdbcClient jdbc, EvidenceRows rows, LedgerTables ledger) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> casesIn(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return ids(OF_TRAINER, trainer.physicianId());
        }
        if (scope instanceof OneWave wave) {
            return ids(OF_WAVE, wave.waveId());
        }
        return scope instanceof OneDecision decision
                ? ledger.caseOf(decision).map(key -> ids(ITSELF, key)).orElse(Set.of())
                : Set.of();
    }

    @Override
    @Transactional(readOnly = true)
    public List<EvidenceTable> evidence(EvidenceScope scope) {
        Set<String> cases = casesIn(scope);
        if (scope instanceof PhysicianAccess || scope instanceof OneDecision && cases.isEmpty()) {
            return List.of();
        }
        List<KeptTable> kept = scope instanceof Trainer ? ReviewTables.OF_PEOPLE : ReviewTables.ALL;
        Set<String> keys = new HashSet<>(cases);
        keys.addAll(keysBesideCases(scope));
        List<EvidenceTable> tables = new ArrayList<>();
        kept.forEach(table -> rows.kept(table, scope, keys).ifPresent(tables::add));
        return tables;
    }

    /** Support is planned before a review begins, and hours belong to no case: their rows are found by wave and sign-in. */
    private Set<String> keysBesideCases(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return ids(SIGN_IN, trainer.physicianId());
        }
        return scope instanceof OneWave wave ? Set.of(wave.waveId()) : Set.of();
    }

    private Set<String> ids(String sql, String id) {
        return jdbc.sql(sql).param("id", id).query(String.class).set();
    }
}
