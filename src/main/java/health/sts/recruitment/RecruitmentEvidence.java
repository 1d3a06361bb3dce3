package health.sts.recruitment;

import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceRows;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.OneDecision;
import health.sts.audit.EvidenceScope.OneWave;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.EvidenceScope.PhysicianAccess;
import health.sts.audit.EvidenceScope.Trainer;
import health.sts.audit.EvidenceTable;
import health.sts.audit.KeptTable;
import health.sts.audit.LedgerTables;
import health.sts.shared.SqlTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What recruitment proves: nomination, endorsement and eligibility (item 5), the signed agreement (item 6). */
@Component
class RecruitmentEvidence implements AuditSource {

    private static final int NOMINATION = 5;
    private static final int AGREEMENT = 6;
    private static final List<KeptTable> KEPT = List.of(
            KeptTable.of(
                    NOMINATION,
                    "nominations",
                    "candidacy",
                    "created_at",
                    "id in (:cases)",
                    "id wave_id specialty_code site_id candidate_id candidate_user_id source nominated_by"
                            + " chief_user_id motivation conflict created_at state state_since reason score"
                            + " lowest_criterion hours_per_week weeks backfill_plan"),
            KeptTable.of(
                    NOMINATION,
                    "endorsers-asked",
                    "endorser",
                    "(select c.created_at from candidacy c where c.id = candidacy_id)",
                    "candidacy_id in (:cases)",
                    "candidacy_id endorser_id user_id position"),
            KeptTable.of(
                    NOMINATION,
                    "endorsements",
                    "rating",
                    "given_at",
                    "candidacy_id in (:cases)",
                    "candidacy_id rated_by by_chief endorsed respect specialty speaking technology enthusiasm"
                            + " comment_text given_at"),
            KeptTable.of(
                    NOMINATION,
                    "seats",
                    "trainer_seat",
                    "case when candidacy_id is not null then since end",
                    "candidacy_id in (:cases)",
                    "candidacy_id wave_id specialty_code seat_no reserve state since"),
            KeptTable.of(
                    AGREEMENT,
                    "signatures",
                    "agreement_signature",
                    "signed_at",
                    "candidacy_id in (:cases)",
                    "candidacy_id party agreement_version text_hash typed_name signed_by signed_at"));
    private static final List<String> CALL = List.of("wave_id", "opened_by", "opened_at");

    private final JdbcClient jdbc;
    private final EvidenceRows rows;
    private final LedgerTables ledger;

    RecruitmentEvidence(JdbcClient jdbc, EvidenceRows rows, LedgerTables ledger) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public Set<String> casesIn(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return candidacies("candidate_id", trainer.physicianId());
        }
        if (scope instanceof OneWave wave) {
            return candidacies("wave_id", wave.waveId());
        }
        return scope instanceof OneDecision decision
                ? ledger.caseOf(decision).map(key -> candidacies("id", key)).orElse(Set.of())
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
        KEPT.forEach(kept -> rows.kept(kept, scope, cases).ifPresent(tables::add));
        tables.add(ledger.rulings(NOMINATION, "eligibility", "trainer-eligibility", scope, cases));
        tables.add(calls(scope));
        tables.add(agreement());
        return tables;
    }

    private EvidenceTable calls(EvidenceScope scope) {
        String select = "select wave_id, opened_by, opened_at from recruitment_call where ";
        if (scope instanceof Period period) {
            return rows.table(
                    NOMINATION,
                    "calls",
                    CALL,
                    select + "opened_at >= :from and opened_at < :until order by opened_at, wave_id",
                    during(period));
        }
        String wave = scope instanceof OneWave one ? one.waveId() : "";
        return rows.table(NOMINATION, "calls", CALL, select + "wave_id = :wave", Map.of("wave", wave));
    }

    /** The words that were signed, so that the hash under each signature can be recomputed. */
    private static EvidenceTable agreement() {
        AgreementText text = AgreementText.current();
        return new EvidenceTable(
                AGREEMENT,
                "agreement-text",
                List.of("agreement_version", "text_hash", "text"),
                cells -> cells.accept(List.of(text.version(), text.hash(), text.text())));
    }

    private Set<String> candidacies(String column, String value) {
        return jdbc.sql("select id from candidacy where " + column + " = :value")
                .param("value", value)
                .query(String.class)
                .set();
    }

    private static Map<String, Object> during(Period period) {
        return Map.of("from", SqlTime.of(period.from()), "until", SqlTime.of(period.until()));
    }
}
