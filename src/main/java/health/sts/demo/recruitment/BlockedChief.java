package health.sts.demo.recruitment;

import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Stage;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Dr. Voss nominated a colleague, so releasing the colleague's time is for the CMIO. As the CMIO's deputy he tries it all
 * the same, is refused, and the attempt is on record.
 */
class BlockedChief {

    private static final Logger LOG = LoggerFactory.getLogger(BlockedChief.class);
    private static final String NOTE = "duty conflict";

    private final Stage stage;
    private final Notes notes;
    private final Deputies deputies;
    private final TaskDesk tasks;

    BlockedChief(Stage stage, Notes notes, Deputies deputies, TaskDesk tasks) {
        this.stage = stage;
        this.notes = notes;
        this.deputies = deputies;
        this.tasks = tasks;
    }

    /** Tries it once, a little after the task has come up. */
    void attempt(Script script, String candidacyId, OfficeHours hours) {
        OpenTask task = tasks.ofCase(candidacyId).stream()
                .filter(open ->
                        Step.of(open.step()).filter(Step.RELEASE::equals).isPresent())
                .findFirst()
                .orElse(null);
        if (task == null || notes.find(NOTE).isPresent()) {
            return;
        }
        Instant at = task.created().plus(Duration.ofMinutes(50));
        LocalDate day = hours.dayOf(at);
        stage.act(
                at,
                "aosei",
                () -> deputies.name(new NameDeputy("kvoss", day, day, "Meeting of the steering committee")));
        stage.attempt(at.plus(Duration.ofMinutes(25)), "kvoss", () -> tryIt(script, task));
        notes.put(NOTE, candidacyId);
    }

    private void tryIt(Script script, OpenTask task) {
        try {
            tasks.complete(task.id(), Answers.of(script, Step.RELEASE, 0));
            LOG.warn("The duty conflict of the demonstration was not refused");
        } catch (Refusal refused) {
            LOG.debug("Refused as it should be: {}", refused.getMessage());
        }
    }
}
