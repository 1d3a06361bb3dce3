package health.sts.certification.web;

import health.sts.certification.Rubric;
import health.sts.certification.board.WayView;
import health.sts.certification.exam.Exams;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.teachback.TeachBacks;
import health.sts.certification.teachback.TeachBacks.ObservationView;
import health.sts.certification.teachback.TeachBacks.TeachBackView;
import health.sts.engine.Identities;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a trainer and the page about a trainer have in common. */
@Component
class WayPage {

    private final TaskDesk tasks;
    private final Exams exams;
    private final TeachBacks teachBacks;
    private final Identities identities;

    WayPage(TaskDesk tasks, Exams exams, TeachBacks teachBacks, Identities identities) {
        this.tasks = tasks;
        this.exams = exams;
        this.teachBacks = teachBacks;
        this.identities = identities;
    }

    /** Open steps, attempts and teach-backs of a way, with the names of those who had a part in them and of others. */
    List<OpenTask> show(WayView way, Stream<String> others, Model model) {
        List<OpenTask> open = way.state().open() ? tasks.ofCase(way.id()) : List.of();
        List<Attempt> attempts = exams.of(way.id());
        List<TeachBackView> booked = teachBacks.of(way.id());
        List<ObservationView> observed = teachBacks.observations(way.id());
        Set<String> people = Stream.of(
                        others,
                        Stream.of(way.mentor()),
                        open.stream().map(OpenTask::assignee),
                        attempts.stream().map(Attempt::recordedBy),
                        booked.stream().flatMap(one -> one.panel().stream()),
                        booked.stream().flatMap(one -> one.scores().stream()).map(score -> score.evaluator()),
                        observed.stream().map(ObservationView::observedBy))
                .flatMap(users -> users)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        model.addAttribute("way", way);
        model.addAttribute("tasks", open);
        model.addAttribute("attempts", attempts);
        model.addAttribute("teachBacks", booked);
        model.addAttribute("observations", observed);
        model.addAttribute("criteria", Rubric.NAMES);
        model.addAttribute("names", identities.names(people));
        return open;
    }
}
