package health.sts.demo.recruitment;

import health.sts.demo.stage.Notes;
import health.sts.demo.stage.Stage;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Plays all scripts in the order of time, with the timers that run out in between and the daily look at what is late.
 * What comes next is read from the cases themselves, so that it may be stopped at any moment and go on later.
 */
class Recruiting {

    private static final Logger LOG = LoggerFactory.getLogger(Recruiting.class);
    private static final LocalTime LOOK = LocalTime.of(7, 0);

    private final Stage stage;
    private final Notes notes;
    private final Conduct conduct;
    private final BlockedChief blockedChief;
    private final Background background;
    private final OfficeHours hours;
    private final Map<String, Script> byCase = new HashMap<>();
    private final Map<Script, String> cases = new HashMap<>();
    private final Map<String, List<Script>> groups = new HashMap<>();
    private final Map<Script, Act> planned = new HashMap<>();
    private final PriorityQueue<Act> acts = new PriorityQueue<>(Comparator.comparing(Act::at)
            .thenComparing(act -> act.script().candidate().number()));

    Recruiting(
            Stage stage,
            Notes notes,
            Conduct conduct,
            BlockedChief blockedChief,
            Background background,
            OfficeHours hours) {
        this.stage = stage;
        this.notes = notes;
        this.conduct = conduct;
        this.blockedChief = blockedChief;
        this.background = background;
        this.hours = hours;
    }

    /**
     * Plays until the present.
     *
     * @param goesOn false stops after the act under way
     * @param told is told the day that was reached
     * @return whether the present was reached
     */
    boolean play(List<Script> scripts, Instant present, BooleanSupplier goesOn, Consumer<LocalDate> told) {
        recall(scripts);
        Instant look = acts.isEmpty() ? present : lookAfter(acts.peek().at());
        while (goesOn.getAsBoolean()) {
            Act act = acts.peek();
            Instant until = act == null || act.at().isAfter(present) ? present : act.at();
            if (look.isBefore(until)) {
                Instant at = look;
                runJobs(at);
                stage.system(at, background::lookAtWhatIsLate);
                look = lookAfter(at);
                told.accept(hours.dayOf(at));
            } else if (runJobs(until)) {
                // Timers may have brought acts that come before the one that was next.
                continue;
            } else if (until == present) {
                return true;
            } else {
                perform(acts.poll());
            }
        }
        return false;
    }

    private void recall(List<Script> scripts) {
        Map<String, String> known = notes.all();
        for (Script script : scripts) {
            groups.computeIfAbsent(script.group(), group -> new ArrayList<>()).add(script);
            String id = known.get(script.key());
            if (id == null) {
                plan(new Act(script, script.nominatedAt(), script.nominator().userId(), false, () -> nominate(script)));
            } else {
                remember(script, id);
                planNext(script);
            }
        }
    }

    private void nominate(Script script) {
        String id = conduct.nominate(script);
        notes.put(script.key(), id);
        remember(script, id);
    }

    private void remember(Script script, String id) {
        cases.put(script, id);
        byCase.put(id, script);
    }

    private void perform(Act act) {
        Script script = act.script();
        planned.remove(script);
        try {
            stage.act(act.at(), act.userId(), act.deed());
        } catch (Refusal refused) {
            LOG.warn("{} could not act at {}: {}", act.userId(), act.at(), refused.getMessage());
            return;
        }
        planNext(script);
        if (script.blocked()) {
            blockedChief.attempt(script, cases.get(script), hours);
        }
        if (act.reopens()) {
            planIdle(script);
        }
    }

    private boolean runJobs(Instant until) {
        boolean any = false;
        for (Optional<Instant> due = background.nextDue();
                due.isPresent() && !due.get().isAfter(until);
                due = background.nextDue()) {
            List<String> moved = stage.system(due.get(), background::runDue);
            if (moved.isEmpty()) {
                break;
            }
            any = true;
            moved.stream().map(byCase::get).filter(Objects::nonNull).distinct().forEach(this::planAnew);
        }
        return any;
    }

    /** What was planned in a case may be over now. */
    private void planAnew(Script script) {
        acts.remove(planned.remove(script));
        planIdle(script);
    }

    /** A timer or a seat that opened moves others of the specialty too. */
    private void planIdle(Script moved) {
        groups.get(moved.group()).stream()
                .filter(script -> cases.containsKey(script) && !planned.containsKey(script))
                .forEach(this::planNext);
    }

    private void planNext(Script script) {
        conduct.next(script, cases.get(script)).ifPresent(this::plan);
    }

    private void plan(Act act) {
        planned.put(act.script(), act);
        acts.add(act);
    }

    private Instant lookAfter(Instant moment) {
        LocalDate day = hours.dayOf(moment).plusDays(1);
        while (!hours.works(day)) {
            day = day.plusDays(1);
        }
        return hours.at(day, LOOK);
    }
}
