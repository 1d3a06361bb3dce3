package health.sts.review.wave;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.OpenAction;
import health.sts.engine.TaskDesk;
import health.sts.review.ReviewPoint;
import health.sts.review.wave.ReviewMinutes.Line;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a programme manager, or whoever holds their task, says while it is open. */
@Service
@Transactional
class ManagerDesk implements ReviewDesk {

    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final ReviewMetrics metrics;
    private final Actions actions;
    private final TaskDesk tasks;
    private final CurrentActor actor;

    ManagerDesk(
            ReviewStore store,
            ReviewMinutes minutes,
            ReviewMetrics metrics,
            Actions actions,
            TaskDesk tasks,
            CurrentActor actor) {
        this.store = store;
        this.minutes = minutes;
        this.metrics = metrics;
        this.actions = actions;
        this.tasks = tasks;
        this.actor = actor;
    }

    @Override
    public void finding(String waveId, String metricId, String sentence) {
        StoredReview review = open(waveId);
        String text = TypedLines.sentence("sentence", sentence);
        minutes.add(
                review.id(),
                new Line(round(review), MinuteKind.FINDING, null, metric(metricId), null, null, text, null));
    }

    @Override
    public String action(String waveId, Asked asked) {
        StoredReview review = open(waveId);
        String metric = metric(asked.metricId());
        String id = actions.open(new OpenAction(
                asked.title(), asked.description(), asked.ownerUserId(), asked.dueOn(), asked.checker(), review.id()));
        minutes.add(
                review.id(),
                new Line(
                        round(review),
                        MinuteKind.ACTION_OPENED,
                        null,
                        metric,
                        id,
                        asked.ownerUserId(),
                        asked.title().strip(),
                        null));
        return id;
    }

    @Override
    public void lesson(String waveId, boolean worked, String sentence) {
        StoredReview review = open(waveId);
        minutes.add(
                review.id(),
                round(review),
                worked ? MinuteKind.LESSON_WORKED : MinuteKind.LESSON_CHANGE,
                TypedLines.sentence("sentence", sentence));
    }

    private String whyNot(StoredReview review) {
        return DeskRules.whyNot(review.closedAt() != null, tasks.ofCase(review.id()), actor.get());
    }

    private StoredReview open(String waveId) {
        StoredReview review = store.ofWave(waveId)
                .orElseThrow(() -> Refusal.notFound("The review of wave " + waveId + " has not begun."));
        String why = whyNot(review);
        if (why != null) {
            throw actor.get().is(Role.PROGRAM_MANAGER) ? Refusal.conflict(why) : Refusal.forbidden(why);
        }
        return review;
    }

    /** Null once the reviews are signed off. */
    private static ReviewPoint round(StoredReview review) {
        return review.state() == ReviewState.IN_REVIEW ? review.point() : null;
    }

    private String metric(String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        Set<String> known = metrics.all().keySet();
        if (!known.contains(id)) {
            throw Refusal.invalid("metric", "There is no metric " + id + ". Choose one of the list, or none.");
        }
        return id;
    }
}
