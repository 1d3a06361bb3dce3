package health.sts.demo.review;

import health.sts.demo.stage.NextActs;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Peer trainers help whom a review found, and chiefs confirm it; what the newest review found waits with two of them. */
class Helping implements Troupe {

    static final String CASE = "help ";

    private static final Logger LOG = LoggerFactory.getLogger(Helping.class);
    private static final Set<String> BUSY = Set.of("mtanaka", "sadeyemi");
    private static final List<String> WORKED_ON = List.of(
            "Note templates and closing encounters on the same day, until each went without help.",
            "Went through a morning's notes together; macros for what is written every day.",
            "Inbox, quick actions and templates, at the elbow during a clinic.");

    private final Stage stage;
    private final TaskDesk tasks;
    private final Notes notes;
    private final OfficeHours hours;
    private final Instant newest;
    private final Set<String> known = new HashSet<>();
    private final NextActs<String, Act> acts = new NextActs<>(Act::at, Act::caseId, Comparator.comparing(Act::caseId));

    /** @param newest from when on two trainers have not begun yet */
    Helping(Stage stage, TaskDesk tasks, Notes notes, OfficeHours hours, Instant newest) {
        this.stage = stage;
        this.tasks = tasks;
        this.notes = notes;
        this.hours = hours;
        this.newest = newest;
        look();
    }

    private record Act(String caseId, Instant at, String userId, OpenTask task, Map<String, Object> form) {}

    /** Takes up cases that were noted since. */
    void look() {
        List<String> fresh = notes.all().keySet().stream()
                .filter(name -> name.startsWith(CASE))
                .map(name -> name.substring(CASE.length()))
                .filter(known::add)
                .toList();
        plan(fresh);
    }

    @Override
    public Optional<Instant> next() {
        return acts.next();
    }

    @Override
    public void perform() {
        Act act = acts.take();
        try {
            stage.act(act.at(), act.userId(), () -> tasks.complete(act.task().id(), act.form()));
            plan(List.of(act.caseId()));
        } catch (Refusal refusal) {
            LOG.warn("{} could not do {}: {}", act.userId(), act.task().step(), refusal.getMessage());
        } catch (RuntimeException fault) {
            // One act that fails must not keep the rest of the demonstration from being made.
            LOG.error("{} failed in {}", act.userId(), act.caseId(), fault);
        }
    }

    @Override
    public void moved(Collection<String> cases) {
        plan(cases.stream().distinct().filter(known::contains).toList());
    }

    private void plan(List<String> cases) {
        if (cases.isEmpty()) {
            return;
        }
        Map<String, List<OpenTask>> open = tasks.ofCases(cases);
        for (String id : cases) {
            acts.plan(
                    id,
                    open.getOrDefault(id, List.of()).stream()
                            .flatMap(task -> act(id, task))
                            .findFirst());
        }
    }

    private Stream<Act> act(String id, OpenTask task) {
        int luck = Math.floorMod(id.hashCode() * 0x9E3779B1 >>> 5, 9_973);
        return switch (task.step()) {
            case "userTask_helpColleague" ->
                task.assignee() == null
                                || BUSY.contains(task.assignee())
                                        && !task.created().isBefore(newest)
                        ? Stream.empty()
                        : Stream.of(new Act(
                                id,
                                hours.after(task.created(), 2 + luck % 9, luck),
                                task.assignee(),
                                task,
                                help(luck)));
            case "userTask_confirmHelp" ->
                task.assignee() == null
                        ? Stream.empty()
                        : Stream.of(new Act(
                                id,
                                hours.after(task.created(), 1 + luck % 4, luck),
                                task.assignee(),
                                task,
                                Map.of("confirmHelpDecision", "CONFIRM")));
            case "userTask_nameHelper" ->
                Stream.of(new Act(
                        id,
                        hours.after(task.created(), 1, luck),
                        Reviewing.TRAINING_MANAGER,
                        task,
                        Map.of(
                                "helperDecision",
                                "NOBODY",
                                "noHelperReason",
                                "No trainer of this specialty has time before the next review.")));
            default -> Stream.empty();
        };
    }

    private static Map<String, Object> help(int luck) {
        String workedOn = WORKED_ON.get(luck % WORKED_ON.size());
        if (luck % 19 == 7) {
            return Map.of("helpDecision", "DECLINED", "workedOn", "Wants to go on alone for now.");
        }
        return Map.of("helpDecision", "HELPED", "helpHours", 1.5 + luck % 4 * 0.5, "workedOn", workedOn);
    }
}
