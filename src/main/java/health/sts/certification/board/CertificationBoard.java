package health.sts.certification.board;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.certification.Certificates;
import health.sts.certification.CertificationState;
import health.sts.certification.board.WayReads.Count;
import health.sts.certification.board.WayReads.Way;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.Seats;
import health.sts.program.WaveView;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is where on the way to a certificate, by wave. A bounded number of statements for any number of trainers. */
@Service
@Transactional(readOnly = true)
public class CertificationBoard {

    private static final int BATCH = 1_000;

    private final WayReads reads;
    private final Certificates certificates;
    private final Roster roster;
    private final TaskDesk tasks;
    private final DecisionLedger ledger;
    private final Clock clock;

    CertificationBoard(
            WayReads reads,
            Certificates certificates,
            Roster roster,
            TaskDesk tasks,
            DecisionLedger ledger,
            Clock clock) {
        this.ledger = ledger;
        this.reads = reads;
        this.certificates = certificates;
        this.roster = roster;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * How far a wave is.
     *
     * @param specialties by name; also those that need nobody but have somebody
     * @param late how many trainers have a step that is past its due date
     */
    public record Overview(List<SpecialtyRow> specialties, int late) {}

    /** How far a wave is. */
    public Overview overview(WaveView wave) {
        List<Count> counts = reads.counts(wave.id());
        return new Overview(
                specialties(wave, counts), counts.stream().mapToInt(Count::late).sum());
    }

    private List<SpecialtyRow> specialties(WaveView wave, List<Count> found) {
        Map<String, Map<CertificationState, Integer>> counts = new HashMap<>();
        found.forEach(
                count -> counts.computeIfAbsent(count.specialtyCode(), code -> new EnumMap<>(CertificationState.class))
                        .put(count.state(), count.trainers()));
        Map<String, Integer> valid = certificates.validByWave(wave.id(), clock.instant());
        Map<String, Seats> seats = wave.seats();
        Map<String, String> names =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        TreeSet<String> codes = new TreeSet<>(seats.keySet());
        codes.addAll(counts.keySet());
        codes.addAll(valid.keySet());
        return codes.stream()
                .map(code -> row(
                        code,
                        names.getOrDefault(code, code),
                        seats.containsKey(code) ? seats.get(code).required() : 0,
                        valid.getOrDefault(code, 0),
                        counts.getOrDefault(code, Map.of())))
                .filter(row -> row.required() + row.certified() + row.onTheWay() + row.ended() > 0)
                .sorted(Comparator.comparing(SpecialtyRow::specialtyName).thenComparing(SpecialtyRow::specialtyCode))
                .toList();
    }

    /** One page of trainers, those who began last first. */
    public List<WayRow> ways(BoardFilter filter, int limit) {
        List<Way> ways = reads.ways(filter, limit);
        Map<String, PhysicianView> people = roster
                .physiciansOf(ways.stream().map(Way::physicianId).toList())
                .stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
        Map<String, List<OpenTask>> open = tasks.ofCases(
                ways.stream().filter(way -> way.state().open()).map(Way::id).toList());
        Instant now = clock.instant();
        return ways.stream()
                .map(way -> row(way, people.get(way.physicianId()), open.getOrDefault(way.id(), List.of()), now))
                .toList();
    }

    /** Every trainer of a list, read page by page; an export is on record. */
    @Transactional
    public void export(BoardFilter filter, Consumer<WayRow> each) {
        int rows = 0;
        List<WayRow> page;
        BoardFilter next = filter;
        do {
            page = ways(next, BATCH);
            for (WayRow way : page) {
                each.accept(way);
                next = filter.after(way.id());
            }
            rows += page.size();
        } while (page.size() == BATCH);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("specialty", filter.specialtyCode());
        content.put("state", filter.state() == null ? null : filter.state().name());
        content.put("late", filter.late());
        content.put("rows", rows);
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.EXPORT, "exportCertification", "EXPORTED", "wave", filter.waveId(), content));
    }

    private static WayRow row(Way way, PhysicianView trainer, List<OpenTask> tasks, Instant now) {
        String steps = tasks.stream().map(OpenTask::name).distinct().collect(Collectors.joining(", "));
        Instant due = tasks.stream()
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new WayRow(
                way.id(),
                trainer == null ? way.physicianId() : trainer.name(),
                trainer == null ? way.specialtyCode() : trainer.specialtyName(),
                trainer == null ? "" : trainer.siteName(),
                way.reason(),
                way.round(),
                way.state(),
                way.since(),
                steps.isEmpty() ? null : steps,
                due,
                due != null && due.isBefore(now));
    }

    private static SpecialtyRow row(
            String code, String name, int required, int certified, Map<CertificationState, Integer> counts) {
        Map<CertificationState, Integer> open = new EnumMap<>(CertificationState.class);
        counts.forEach((state, trainers) -> {
            if (state.open()) {
                open.put(state, trainers);
            }
        });
        return new SpecialtyRow(
                code,
                name,
                required,
                certified,
                open,
                counts.getOrDefault(CertificationState.RELEASED, 0)
                        + counts.getOrDefault(CertificationState.WITHDRAWN, 0));
    }
}
