package health.sts.delivery.board;

import health.sts.delivery.board.WaveCounts.Cell;
import health.sts.delivery.board.WaveCounts.WaveCell;
import health.sts.program.WaveAhead;
import health.sts.program.Waves;
import health.sts.shared.Actor;
import health.sts.shared.Formats;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigures;
import health.sts.shared.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How many are trained, per wave that is open and has not gone live, for those who answer for it. */
@Component
@Order(30)
class DeliveryFigures implements HomeFigures {

    private static final Set<Role> ANSWERABLE =
            Set.of(Role.PROGRAM_MANAGER, Role.CMIO, Role.TRAINING_MANAGER, Role.DEPT_CHIEF, Role.EXEC_SPONSOR);

    /** The last week before go-live, in which access is decided. */
    private static final int LAST_DAYS = 7;

    private final Waves waves;
    private final WaveCounts counts;
    private final BoardRights rights;
    private final Formats formats;

    DeliveryFigures(Waves waves, WaveCounts counts, BoardRights rights, Formats formats) {
        this.waves = waves;
        this.counts = counts;
        this.rights = rights;
        this.formats = formats;
    }

    @Override
    public List<HomeFigure> forActor(Actor actor) {
        if (actor.roles().stream().noneMatch(ANSWERABLE::contains)) {
            return List.of();
        }
        Places places = rights.places(actor);
        List<WaveAhead> ahead = waves.ahead();
        Map<String, BoardCounts> byWave = counts
                .brief(ahead.stream().map(WaveAhead::id).toList())
                .stream()
                .filter(wave -> include(places, wave.cell()))
                .collect(Collectors.toMap(WaveCell::waveId, wave -> wave.cell().counts(), BoardCounts::plus));
        return ahead.stream()
                .filter(wave -> byWave.containsKey(wave.id()))
                .map(wave -> figure(wave, byWave.get(wave.id())))
                .toList();
    }

    private static boolean include(Places places, Cell cell) {
        return places.include(cell.siteId(), cell.specialtyCode());
    }

    private HomeFigure figure(WaveAhead wave, BoardCounts counts) {
        boolean all = counts.trained() == counts.learners();
        return new HomeFigure(
                "Trained, wave " + wave.number(),
                formats.percent(counts.trained(), counts.learners()),
                "%s passed the test, %s without access"
                        .formatted(formats.number(counts.passed()), formats.number(counts.blocked())),
                "/delivery?wave=" + wave.id(),
                all
                        ? HomeFigure.State.DONE
                        : wave.daysToGo() <= LAST_DAYS ? HomeFigure.State.LATE : HomeFigure.State.ACTIVE);
    }
}
