package health.sts.demo.recruitment;

import health.sts.demo.stage.NextActs;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays all scripts of a recruitment in the order of time. */
class Recruiting implements Troupe {

    private static final Logger LOG = LoggerFactory.getLogger(Recruiting.class);

    private final Stage stage;
    private final Notes notes;
    private final Conduct conduct;
    private final BlockedChief blockedChief;
    private final OfficeHours hours;
    private final Map<String, Script> byCase = new HashMap<>();
    private final Map<Script, String> cases = new HashMap<>();
    private final Map<String, List<Script>> groups = new HashMap<>();
    private final NextActs<Script, Act> acts =
            new NextActs<>(Act::at, Act::script, Comparator.comparing(act -> act.script()
                    .candidate()
                    .number()));

    Recruiting(Stage stage, Notes notes, Conduct conduct, BlockedChief blockedChief, OfficeHours hours) {
        this.stage = stage;
        this.notes = notes;
        this.conduct = conduct;
        this.blockedChief = blockedChief;
        this.hours = hours;
    }

    /** Reads what was done before, and plans what comes next. */
    void recall(List<Script> scripts) {
        Map<String, String> known = notes.all();
        for (Script script : scripts) {
            groups.computeIfAbsent(script.group(), group -> new ArrayList<>()).add(script);
            String id = known.get(script.key());
            if (id == null) {
                acts.plan(
                        script,
                        Optional.of(new Act(
                                script,
                                script.nominatedAt(),
                                script.nominator().userId(),
                                false,
                                () -> nominate(script))));
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

    @Override
    public Optional<Instant> next() {
        return acts.next();
    }

    @Override
    public void perform() {
        Act act = acts.take();
        Script script = act.script();
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

    @Override
    public void moved(Collection<String> moved) {
        moved.stream().map(byCase::get).filter(Objects::nonNull).distinct().forEach(this::planAnew);
    }

    /** What was planned in a case may be over now. */
    private void planAnew(Script script) {
        acts.plan(script, Optional.empty());
        planIdle(script);
    }

    /** A timer or a seat that opened moves others of the specialty too. */
    private void planIdle(Script moved) {
        groups.get(moved.group()).stream()
                .filter(script -> cases.containsKey(script) && !acts.has(script))
                .forEach(this::planNext);
    }

    private void planNext(Script script) {
        acts.plan(script, conduct.next(script, cases.get(script)));
    }
}
