package health.sts.demo.certification;

import health.sts.certification.Trainee;
import health.sts.demo.roster.Doctor;
import health.sts.demo.stage.NextActs;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the ways of all trainers; their cases begin when somebody is appointed or has to renew a certificate. */
class Certifying implements Troupe {

    private static final Logger LOG = LoggerFactory.getLogger(Certifying.class);

    private final Stage stage;
    private final Notes notes;
    private final Conduct conduct;
    private final Refused refused;
    private final BegunCases cases;
    private final List<Way> ways;
    private final Map<String, Running> running = new HashMap<>();
    private final NextActs<Running, Act> acts = new NextActs<>(
            Act::at,
            Act::running,
            Comparator.comparing(act -> act.running().way().trainer().number()));

    Certifying(Stage stage, Notes notes, Conduct conduct, Refused refused, BegunCases cases, List<Way> ways) {
        this.stage = stage;
        this.notes = notes;
        this.conduct = conduct;
        this.refused = refused;
        this.cases = cases;
        this.ways = ways;
    }

    /** Reads what was done before, and plans what comes next. */
    void recall() {
        Set<String> known = notes.all().keySet();
        ways.forEach(way -> adopt(way, known));
    }

    @Override
    public Optional<Instant> next() {
        return acts.next();
    }

    @Override
    public void perform() {
        Act act = acts.take();
        try {
            stage.act(act.at(), act.userId(), () -> {
                act.deed().run();
                if (act.place() >= 0) {
                    notes.put(act.running().note(act.place()), act.at().toString());
                }
            });
        } catch (Refusal refusal) {
            LOG.warn(
                    "{} could not act in {} at {}: {}",
                    act.userId(),
                    act.running().id(),
                    act.at(),
                    refusal.getMessage());
            return;
        }
        act.running().passed(act.place());
        refused.after(act);
        plan(act.running());
    }

    @Override
    public void moved(Collection<String> moved) {
        moved.stream().map(running::get).filter(Objects::nonNull).distinct().forEach(this::plan);
    }

    @Override
    public void acted(Instant at) {
        Predicate<Doctor> begun = cases.begin(at);
        if (begun != RequestsMade.NOBODY) {
            ways.stream().filter(way -> begun.test(way.trainer())).forEach(way -> adopt(way, Set.of()));
        }
    }

    @Override
    public void morning(Instant at) {
        acted(at);
    }

    private void adopt(Way way, Set<String> known) {
        cases.running(way.trainer())
                .filter(trainee -> !running.containsKey(trainee.certificationId()))
                .ifPresent(trainee -> adopt(way, trainee, known));
    }

    private void adopt(Way way, Trainee trainee, Set<String> known) {
        Running begun = new Running(way, trainee);
        running.put(begun.id(), begun);
        for (int scene = 0; scene < begun.scenes().size(); scene++) {
            if (known.contains(begun.note(scene))) {
                begun.passed(scene);
            }
        }
        plan(begun);
    }

    /** What was planned in a case may be over now. */
    private void plan(Running begun) {
        acts.plan(begun, conduct.next(begun));
    }
}
