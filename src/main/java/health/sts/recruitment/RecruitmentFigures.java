package health.sts.recruitment;

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
import org.springframework.stereotype.Component;

/** Seats filled per wave, for those who answer for recruitment. */
@Component
class RecruitmentFigures implements HomeFigures {

    private static final Set<Role> ANSWERABLE =
            Set.of(Role.CMIO, Role.PROGRAM_MANAGER, Role.TRAINING_MANAGER, Role.EXEC_SPONSOR, Role.AUDITOR);

    private final BoardReads reads;
    private final Waves waves;
    private final Formats formats;

    RecruitmentFigures(BoardReads reads, Waves waves, Formats formats) {
        this.reads = reads;
        this.waves = waves;
        this.formats = formats;
    }

    @Override
    public List<HomeFigure> forActor(Actor actor) {
        if (actor.roles().stream().noneMatch(ANSWERABLE::contains)) {
            return List.of();
        }
        Map<String, BoardReads.SeatCount> counts = reads.seatCounts();
        return waves.ahead().stream()
                .filter(wave -> counts.containsKey(wave.id()))
                .map(wave -> figure(wave, counts.get(wave.id())))
                .toList();
    }

    private HomeFigure figure(WaveAhead wave, BoardReads.SeatCount count) {
        return new HomeFigure(
                "Trainer seats filled, wave " + wave.number(),
                formats.percent(count.filled(), count.all()),
                count.held() + " more are held by candidates on their way",
                "/recruitment?wave=" + wave.id(),
                count.filled() == count.all() ? HomeFigure.State.DONE : HomeFigure.State.ACTIVE);
    }
}
