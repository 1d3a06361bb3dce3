package health.sts.demo.delivery;

import health.sts.delivery.Learner;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.demo.stage.Stage;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Trainers hold make-ups and coach whoever failed three times, each a day or more after it was needed. */
@Component
@Profile("demo")
class Tending {

    private static final Logger LOG = LoggerFactory.getLogger(Tending.class);
    private static final String COACH = "userTask_coachLearner";

    private final Stage stage;
    private final TaskDesk tasks;

    Tending(Stage stage, TaskDesk tasks) {
        this.stage = stage;
        this.tasks = tasks;
    }

    void tend(Instant at, Collection<Learner> learners) {
        List<String> trainings = learners.stream().map(Learner::trainingId).toList();
        tasks.ofCases(trainings).values().stream()
                .flatMap(List::stream)
                .filter(task -> task.created().isBefore(at.minus(Duration.ofDays(1))))
                .forEach(task -> tend(at, task));
    }

    private void tend(Instant at, OpenTask task) {
        if (task.step().equals(TeachingForm.MAKE_UP)) {
            complete(
                    at,
                    task.assignee() == null ? Delivering.TRAINING_MANAGER : task.assignee(),
                    task,
                    Map.of(
                            TeachingForm.MAKE_UP_MINUTES,
                            50,
                            TeachingForm.MAKE_UP_NOTE,
                            "Went through orders and discharge one to one."));
        } else if (task.step().equals(COACH)) {
            complete(
                    at,
                    Delivering.TRAINING_MANAGER,
                    task,
                    Map.of(
                            "coachingHours",
                            2.0,
                            "coachingNote",
                            "Medication reconciliation and order sets, until each went without help."));
        }
    }

    private void complete(Instant at, String userId, OpenTask task, Map<String, Object> form) {
        try {
            stage.act(at, userId, () -> tasks.complete(task.id(), form));
        } catch (Refusal refusal) {
            LOG.warn("{} could not do {}: {}", userId, task.step(), refusal.getMessage());
        }
    }
}
