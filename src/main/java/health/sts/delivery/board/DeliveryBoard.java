package health.sts.delivery.board;

import health.sts.delivery.board.WaveCounts.Cell;
import health.sts.delivery.board.WaveCounts.Planned;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.ResourceDemand;
import health.sts.program.SpecialtyPlan;
import health.sts.program.WaveView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a wave's training is, as much of it as the person acting answers for. */
@Service
@Transactional(readOnly = true)
public class DeliveryBoard {

    private final WaveCounts counts;
    private final BoardRights rights;
    private final BoardSettings settings;
    private final Roster roster;
    private final Clock clock;

    DeliveryBoard(WaveCounts counts, BoardRights rights, BoardSettings settings, Roster roster, Clock clock) {
        this.counts = counts;
        this.rights = rights;
        this.settings = settings;
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * A wave as it stands.
     *
     * @param capacity for those who see all of a specialty; empty for a chief, whose department is only a part
     */
    public record Overview(BoardMatrix matrix, List<CapacityRow> capacity, Instant asOf) {}

    /** A wave as it stands. */
    public Overview overview(WaveView wave) {
        Places places = rights.places();
        List<Cell> cells = counts.cells(wave.id()).stream()
                .filter(cell -> places.include(cell.siteId(), cell.specialtyCode()))
                .toList();
        Map<String, String> specialties =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        BoardMatrix matrix = BoardMatrix.of(cells, wave.sites(), specialties);
        Instant now = clock.instant();
        return new Overview(matrix, places == Places.ALL ? capacity(wave, matrix, now) : List.of(), now);
    }

    /** How far a department is by a measure; null where it has no learners. */
    public Reach reach(Measure measure, BoardCounts department) {
        return department.learners() == 0 ? null : Reach.of(measure.good(department), department.learners(), settings);
    }

    private List<CapacityRow> capacity(WaveView wave, BoardMatrix matrix, Instant now) {
        Map<String, Map<String, Planned>> planned = counts.planned(wave.id(), now);
        Map<String, ResourceDemand> needed =
                wave.specialties().stream().collect(Collectors.toMap(SpecialtyPlan::code, SpecialtyPlan::demand));
        return matrix.rows().stream()
                .filter(row -> row.total().learners() > 0)
                .map(row -> capacity(
                        row, needed.get(row.specialtyCode()), planned.getOrDefault(row.specialtyCode(), Map.of())))
                .toList();
    }

    private static CapacityRow capacity(BoardMatrix.Row row, ResourceDemand needed, Map<String, Planned> planned) {
        Planned classes = planned.getOrDefault("CLASS", Planned.NONE);
        Planned labs = planned.getOrDefault("LAB", Planned.NONE);
        return new CapacityRow(
                row.specialtyCode(),
                row.specialtyName(),
                row.total().learners(),
                needed == null ? 0 : needed.classes(),
                classes.sessions(),
                classes.seats(),
                needed == null ? 0 : needed.labs(),
                labs.sessions(),
                labs.seats(),
                classes.free(),
                row.total().learners() - row.total().registered());
    }
}
