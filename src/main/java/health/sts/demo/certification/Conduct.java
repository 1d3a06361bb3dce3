package health.sts.demo.certification;

import health.sts.certification.teachback.TeachBacks;
import health.sts.certification.teachback.TeachBacks.TeachBackView;
import health.sts.demo.stage.OfficeHours;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reads from a case's open tasks and its way who acts next, when, and how. */
@Component
@Profile("demo")
class Conduct {

    /** Nobody takes much longer than usual, even where there is time; only the stragglers of the first waves do. */
    private static final double SLOWEST = 1.5;

    private static final double STRAGGLER = 4;

    private static final List<Step> IN_BETWEEN = List.of(Step.DELTA, Step.CONFIRM_DELTA);

    private final TaskDesk tasks;
    private final TeachBacks teachBacks;
    private final Deeds deeds;
    private final OfficeHours hours;

    Conduct(TaskDesk tasks, TeachBacks teachBacks, Deeds deeds, OfficeHours hours) {
        this.tasks = tasks;
        this.teachBacks = teachBacks;
        this.deeds = deeds;
        this.hours = hours;
    }

    /** What happens next in a case by people's hands; empty where it waits, or is over. */
    Optional<Act> next(Running running) {
        if (running.over()) {
            return Optional.empty();
        }
        List<OpenTask> open = tasks.ofCase(running.id());
        Scene scene = running.scenes().get(running.place());
        if (scene.step().free()) {
            return open.stream()
                    .min(Comparator.comparing(OpenTask::created))
                    .map(task -> onPage(running, scene, task.created()));
        }
        for (int place = running.place(); place < running.scenes().size(); place++) {
            Optional<Act> act = inTask(running, running.scenes().get(place), place, open);
            if (act.isPresent()) {
                return act;
            }
        }
        return IN_BETWEEN.stream()
                .flatMap(step -> inTask(running, new Scene(step, 1), -1, open).stream())
                .findFirst();
    }

    private Act onPage(Running running, Scene scene, Instant since) {
        int luck = running.way().luck(scene.step().ordinal());
        Instant at = hours.after(since, scene.step().days(luck), luck);
        String actor =
                switch (scene.step()) {
                    case MENTOR, CORRECT_SCORE -> Judges.TRAINING_MANAGER;
                    default -> running.way().trainer().userId();
                };
        return new Act(running, running.place(), at, actor, () -> deeds.onPage(scene, running));
    }

    private Optional<Act> inTask(Running running, Scene scene, int place, List<OpenTask> open) {
        return open.stream()
                .filter(task -> scene.step().isAt(task.step()))
                .min(Comparator.comparing(task -> String.valueOf(task.assignee())))
                .map(task -> inTask(running, scene, place, task));
    }

    private Act inTask(Running running, Scene scene, int place, OpenTask task) {
        Way way = running.way();
        String actor = actor(way, scene, place, task);
        int luck = way.luck(scene.step().ordinal() * 7 + place);
        Instant since = scene.step() == Step.SCORE ? lesson(running).orElse(task.created()) : task.created();
        double pace = place < 0 ? 1 : pace(running, place, task.created());
        Instant at = hours.after(since, (int) (scene.step().days(luck) * pace), luck + actor.length() * 37);
        boolean last = !running.again() && place == running.scenes().size() - 1;
        Instant when = last && way.by() != null && way.by().isAfter(at) ? way.by() : at;
        Instant lesson = lessonAfter(running, place, when, pace, luck);
        return new Act(running, place, when, actor, () -> deeds.inTask(scene, running, task, when, lesson));
    }

    private static String actor(Way way, Scene scene, int place, OpenTask task) {
        if (task.assignee() != null) {
            return task.assignee();
        }
        return switch (scene.step()) {
            case EXAM, OBSERVE -> Judges.of(way, place);
            case CONFIRM -> Judges.CMIO;
            default -> Judges.TRAINING_MANAGER;
        };
    }

    /** How much faster or slower than usual, so that the last scene can be played in time. */
    private double pace(Running running, int place, Instant now) {
        Instant by = running.way().by();
        if (by == null || running.again()) {
            return 1;
        }
        double usual = running.scenes().subList(place, running.scenes().size()).stream()
                .mapToDouble(scene -> scene.step().usually())
                .sum();
        double left = ChronoUnit.HOURS.between(now, by) / 24.0;
        // A weekend is in between somewhere.
        double slowest = running.way().trainer().wave() < 3 ? STRAGGLER : SLOWEST;
        return Math.max(0, Math.min(slowest, (left - 2) / Math.max(1, usual * 1.2)));
    }

    /** When a lesson takes place that is booked now; where the panel waits for it, it lies in the days to come. */
    private Instant lessonAfter(Running running, int place, Instant booked, double pace, int luck) {
        boolean ahead = place >= 0
                && running.scenes().subList(place, running.scenes().size()).stream()
                        .noneMatch(scene -> scene.step() == Step.SCORE);
        Instant from = ahead && running.way().by() != null ? running.way().by() : booked;
        int days = ahead ? 6 + luck % 4 : Math.max(1, (int) ((4 + luck % 5) * pace));
        return hours.after(from, days, luck).plus(Duration.ofMinutes(30));
    }

    private Optional<Instant> lesson(Running running) {
        List<TeachBackView> attempts = teachBacks.of(running.id());
        return attempts.isEmpty()
                ? Optional.empty()
                : Optional.of(attempts.get(attempts.size() - 1)
                        .booking()
                        .takesPlaceAt()
                        .plus(Duration.ofMinutes(50)));
    }
}
