package health.sts.demo.delivery;

import health.sts.demo.stage.NextActs;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays the cases of sessions: trainers agree, enter minutes, sign, log hours, and chiefs confirm them. */
class Teaching implements Troupe {

    private static final Logger LOG = LoggerFactory.getLogger(Teaching.class);

    private final Stage stage;
    private final Conducting conducting;
    private final Reactions reactions;
    private final Lessons lessons;
    private final NextActs<String, Act> acts =
            new NextActs<>(Act::at, Act::sessionId, Comparator.comparing(Act::sessionId));

    Teaching(Stage stage, Conducting conducting, Reactions reactions, Lessons lessons) {
        this.stage = stage;
        this.conducting = conducting;
        this.reactions = reactions;
        this.lessons = lessons;
        lessons.fresh().forEach(this::plan);
    }

    @Override
    public Optional<Instant> next() {
        return acts.next();
    }

    @Override
    public void perform() {
        Act act = acts.take();
        try {
            stage.act(act.at(), act.userId(), act.deed());
            if (act.step() == TeachingStep.LOG) {
                reactions.answer(
                        act.at(), act.sessionId(), lessons.find(act.sessionId()).orElseThrow());
            }
        } catch (Refusal refusal) {
            LOG.warn("{} could not act in {}: {}", act.userId(), act.sessionId(), refusal.getMessage());
            return;
        }
        plan(act.sessionId());
    }

    @Override
    public void moved(Collection<String> cases) {
        cases.stream().distinct().filter(id -> lessons.find(id).isPresent()).forEach(this::plan);
    }

    @Override
    public void acted(Instant at) {
        lessons.fresh().forEach(this::plan);
    }

    private void plan(String sessionId) {
        acts.plan(sessionId, lessons.find(sessionId).flatMap(lesson -> conducting.next(sessionId, lesson, lessons)));
    }
}
