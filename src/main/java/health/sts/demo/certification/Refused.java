package health.sts.demo.certification;

import health.sts.demo.certification.Way.Twist;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.Stage;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What two evaluators try and may not: to judge whom one mentors, and to score twice. The attempts are on record. */
@Component
@Profile("demo")
class Refused {

    private static final Logger LOG = LoggerFactory.getLogger(Refused.class);
    private static final Duration LATER = Duration.ofMinutes(20);

    private final Stage stage;
    private final Notes notes;
    private final TaskDesk tasks;

    Refused(Stage stage, Notes notes, TaskDesk tasks) {
        this.stage = stage;
        this.notes = notes;
        this.tasks = tasks;
    }

    /** Tries it once, a little after the act that opened the task. */
    void after(Act act) {
        Way way = act.running().way();
        if (way.twist() == Twist.MENTOR_JUDGES) {
            Map<String, Object> form = Answers.exam(95, act.at(), 1);
            attempt(act, Step.EXAM, way.mentor(), form);
        } else if (way.twist() == Twist.SCORES_TWICE && scores(act)) {
            attempt(act, Step.SCORE, act.userId(), Answers.score(4.6, 1));
        }
    }

    private static boolean scores(Act act) {
        return act.place() >= 0 && act.running().scenes().get(act.place()).step() == Step.SCORE;
    }

    private void attempt(Act act, Step step, String userId, Map<String, Object> form) {
        String note = "refused " + act.running().way().twist();
        OpenTask task = tasks.ofCase(act.running().id()).stream()
                .filter(open -> step.isAt(open.step()))
                .findFirst()
                .orElse(null);
        if (task == null || notes.find(note).isPresent()) {
            return;
        }
        Instant at = act.at().plus(LATER);
        stage.attempt(at, userId, () -> {
            try {
                tasks.complete(task.id(), form);
                LOG.warn(
                        "{} of the demonstration was not refused",
                        act.running().way().twist());
            } catch (Refusal refused) {
                LOG.debug("Refused as it should be: {}", refused.getMessage());
            }
        });
        notes.put(note, act.running().id());
    }
}
