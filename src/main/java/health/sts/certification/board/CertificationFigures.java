package health.sts.certification.board;

import health.sts.certification.Certificates;
import health.sts.certification.CertificationSettings;
import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.program.WaveAhead;
import health.sts.program.Waves;
import health.sts.recruitment.RecruitmentBoard;
import health.sts.shared.Actor;
import health.sts.shared.Formats;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigures;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Seats certified per wave for those who answer for them, and the next step for a trainer. */
@Component
@Order(20)
class CertificationFigures implements HomeFigures {

    private static final Set<Role> ANSWERABLE =
            Set.of(Role.TRAINING_MANAGER, Role.CMIO, Role.EXEC_SPONSOR, Role.PROGRAM_MANAGER);

    private final Waves waves;
    private final RecruitmentBoard seats;
    private final Certificates certificates;
    private final Trainees trainees;
    private final TaskDesk tasks;
    private final CertificationSettings settings;
    private final Formats formats;
    private final Clock clock;

    CertificationFigures(
            Waves waves,
            RecruitmentBoard seats,
            Certificates certificates,
            Trainees trainees,
            TaskDesk tasks,
            CertificationSettings settings,
            Formats formats,
            Clock clock) {
        this.waves = waves;
        this.seats = seats;
        this.certificates = certificates;
        this.trainees = trainees;
        this.tasks = tasks;
        this.settings = settings;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public List<HomeFigure> forActor(Actor actor) {
        List<HomeFigure> figures = new ArrayList<>();
        if (actor.is(Role.PEER_TRAINER)) {
            trainees.ofUser(actor.userId()).stream()
                    .filter(trainee -> trainee.state().open())
                    .map(this::nextStep)
                    .forEach(figures::add);
        }
        if (actor.roles().stream().anyMatch(ANSWERABLE::contains)) {
            figures.addAll(seats());
        }
        return figures;
    }

    private HomeFigure nextStep(Trainee trainee) {
        Instant due = tasks.ofCase(trainee.certificationId()).stream()
                .map(OpenTask::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean late = due != null && due.isBefore(clock.instant());
        return new HomeFigure(
                "My certification, next step",
                trainee.state().title(),
                due == null ? "Nothing is due now" : formats.due(due),
                "/certification/mine",
                late ? HomeFigure.State.LATE : HomeFigure.State.ACTIVE);
    }

    private List<HomeFigure> seats() {
        Map<String, Map<String, Integer>> required = seats.requiredSeats();
        List<WaveAhead> ahead = waves.ahead().stream()
                .filter(wave -> required.containsKey(wave.id()))
                .toList();
        Map<String, Map<String, Integer>> valid =
                certificates.validByWaves(ahead.stream().map(WaveAhead::id).toList(), clock.instant());
        return ahead.stream()
                .map(wave -> figure(
                        wave, SeatsCertified.of(required.get(wave.id()), valid.getOrDefault(wave.id(), Map.of()))))
                .toList();
    }

    private HomeFigure figure(WaveAhead wave, SeatsCertified seats) {
        boolean enough = seats.reaches(settings.certifiedShare());
        boolean late = !enough && wave.daysToGo() < 7 * 12;
        return new HomeFigure(
                "Trainers certified, wave " + wave.number(),
                formats.percent(seats.certified(), seats.required()),
                "Of the seats the wave needs; %d %% should be certified 12 weeks before go-live (A)"
                        .formatted(settings.certifiedShare()),
                "/certification?wave=" + wave.id(),
                enough ? HomeFigure.State.DONE : late ? HomeFigure.State.LATE : HomeFigure.State.ACTIVE);
    }
}
