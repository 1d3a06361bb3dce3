package health.sts.program;

import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceRows;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.OneWave;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.EvidenceTable;
import health.sts.audit.LedgerTables;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.RosterPage;
import health.sts.people.RosterSearch;
import health.sts.shared.SqlTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the programme proves: the resource calculation with its inputs (item 3) and who a wave was counted from (item 2). */
@Component
class WaveEvidence implements AuditSource {

    private static final int ROSTER = 2;
    private static final int RESOURCES = 3;
    private static final int PAGE = 1_000;
    private static final List<String> PHYSICIAN = List.of(
            "physician_id",
            "name",
            "specialty_code",
            "site_id",
            "employment",
            "high_acuity",
            "multi_role",
            "privileges_active",
            "clinical_fte");
    private static final List<String> INPUT = columns(
            "id program_id wave_number name go_live_date zone formula_version counted_at version class_size lab_size"
                    + " fill_rate prep_factor weeks hours_per_week min_trainers attrition_buffer class_hours lab_hours");
    private static final List<String> OUTPUT = columns(
            "wave_id specialty_code entered learners classes labs trainer_hours" + " required_seats recruit_seats");

    private final WaveStore waves;
    private final Roster roster;
    private final EvidenceRows rows;
    private final LedgerTables ledger;

    WaveEvidence(WaveStore waves, Roster roster, EvidenceRows rows, LedgerTables ledger) {
        this.waves = waves;
        this.roster = roster;
        this.rows = rows;
        this.ledger = ledger;
    }

    @Override
    public Optional<String> nameOf(EvidenceScope scope) {
        return wave(scope)
                .map(wave -> "%s (wave %d of %s)".formatted(wave.details().name(), wave.number(), wave.programId()));
    }

    @Override
    public Set<String> casesIn(EvidenceScope scope) {
        return wave(scope).map(Wave::id).stream().collect(Collectors.toSet());
    }

    @Override
    public List<EvidenceTable> evidence(EvidenceScope scope) {
        if (scope instanceof Period period) {
            Map<String, Object> during = Map.of("from", SqlTime.of(period.from()), "until", SqlTime.of(period.until()));
            String counted = "counted_at >= :from AND counted_at < :until";
            return List.of(
                    inputs(counted, during),
                    outputs("wave_id IN (SELECT id FROM wave WHERE " + counted + ")", during),
                    ledger.acts(RESOURCES, "plan-changes", "wave", scope, Set.of()));
        }
        return wave(scope).map(wave -> of(wave, scope)).orElse(List.of());
    }

    private List<EvidenceTable> of(Wave wave, EvidenceScope scope) {
        Map<String, Object> id = Map.of("wave", wave.id());
        return List.of(
                new EvidenceTable(ROSTER, "roster-of-the-wave", PHYSICIAN, cells -> physicians(wave, cells)),
                inputs("id = :wave", id),
                outputs("wave_id = :wave", id),
                ledger.acts(RESOURCES, "plan-changes", "wave", scope, Set.of(wave.id())));
    }

    private EvidenceTable inputs(String where, Map<String, Object> params) {
        return rows.table(
                RESOURCES,
                "calculation-inputs",
                INPUT,
                "SELECT " + String.join(", ", INPUT) + " FROM wave WHERE " + where + " ORDER BY id",
                params);
    }

    private EvidenceTable outputs(String where, Map<String, Object> params) {
        return rows.table(
                RESOURCES,
                "calculation-outputs",
                OUTPUT,
                "SELECT " + String.join(", ", OUTPUT) + " FROM wave_specialty WHERE " + where
                        + " ORDER BY wave_id, specialty_code",
                params);
    }

    private void physicians(Wave wave, Consumer<List<String>> cells) {
        for (String site : wave.details().siteIds()) {
            String after = null;
            do {
                RosterPage page = roster.search(new RosterSearch(null, null, site, false, after), PAGE);
                page.rows().forEach(physician -> cells.accept(cells(physician)));
                after = page.next();
            } while (after != null);
        }
    }

    private static List<String> cells(PhysicianView physician) {
        return List.of(
                physician.physicianId(),
                physician.name(),
                physician.specialtyCode(),
                physician.siteId(),
                physician.employment().name(),
                String.valueOf(physician.highAcuity()),
                String.valueOf(physician.multiRole()),
                String.valueOf(physician.privilegesActive()),
                physician.clinicalFte().toPlainString());
    }

    private Optional<Wave> wave(EvidenceScope scope) {
        return scope instanceof OneWave one ? waves.find(one.waveId()) : Optional.empty();
    }

    private static List<String> columns(String names) {
        return Arrays.asList(names.split(" "));
    }
}
