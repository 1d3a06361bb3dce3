package health.sts.review.wave;

import health.sts.accountability.Actions;
import health.sts.accountability.Notices;
import health.sts.engine.Identities;
import health.sts.review.ReviewPoint;
import health.sts.review.WaveClosed;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.wave.MissedTargets.Missed;
import health.sts.review.wave.ReviewMinutes.Line;
import health.sts.review.wave.TypedLines.Typed;
import health.sts.shared.CurrentActor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closes waves; nothing else does. */
@Service
@Transactional
class WaveClosing implements ClosingSteps {

    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final ReviewMetrics metrics;
    private final Readings readings;
    private final Actions actions;
    private final Notices notices;
    private final Identities identities;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    WaveClosing(
            ReviewStore store,
            ReviewMinutes minutes,
            ReviewMetrics metrics,
            Readings readings,
            Actions actions,
            Notices notices,
            Identities identities,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.minutes = minutes;
        this.metrics = metrics;
        this.readings = readings;
        this.actions = actions;
        this.notices = notices;
        this.identities = identities;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void close(String reviewId, String worked, String change, String summary) {
        StoredReview review = store.lock(reviewId);
        if (review.state() != ReviewState.CLOSING) {
            throw Refusal.conflict(
                    "A wave is closed once its reviews at 30, 60 and 90 days are signed off, and once only.");
        }
        String sentence = TypedLines.sentence("closingSummary", summary);
        List<Typed> good = TypedLines.of("lessonsWorked", worked, Set.of());
        List<Typed> bad = TypedLines.of("lessonsToChange", change, Set.of());
        List<Minute> lines = minutes.of(reviewId);
        if (good.isEmpty()
                && bad.isEmpty()
                && lines.stream().noneMatch(line -> line.kind().lesson())) {
            throw Refusal.invalid(
                    "lessonsWorked", "Write at least one lesson: what worked, or what the next wave should change.");
        }
        List<Snapshot> figures = readings.latest(review.waveId(), ReviewPoint.DAY_90);
        List<Missed> missed = MissedTargets.of(figures, actions.about(reviewId), lines);
        refuseWithoutAction(missed);
        good.forEach(one -> minutes.add(reviewId, null, MinuteKind.LESSON_WORKED, one.sentence()));
        bad.forEach(one -> minutes.add(reviewId, null, MinuteKind.LESSON_CHANGE, one.sentence()));
        finalValues(reviewId, figures, missed);
        minutes.add(reviewId, new Line(null, MinuteKind.CLOSED, null, null, null, null, sentence, reviewId));
        store.update(review.closed(actor.get().userId(), clock.instant()));
        tell(review);
        events.publishEvent(
                new WaveClosed(reviewId, review.waveId(), actor.get().userId()));
    }

    @Override
    public void takeLastReading(String reviewId) {
        StoredReview review = store.get(reviewId);
        String readingId = readings.take(review.waveId(), ReviewPoint.DAY_180, clock.instant());
        minutes.add(reviewId, ReviewPoint.DAY_180, MinuteKind.READINGS_TAKEN, readingId, null);
        store.update(review.at(ReviewState.ENDED, null));
    }

    private void refuseWithoutAction(List<Missed> missed) {
        List<String> without = missed.stream()
                .filter(one -> one.action() == null)
                .map(one -> metrics.title(one.figure().metricId()) + ": " + metrics.value(one.figure()))
                .toList();
        if (!without.isEmpty()) {
            throw Refusal.invalid(
                    "closingSummary",
                    "A target that was missed needs an open sustainment action before the wave is closed. Open one on the"
                            + " page of the review for " + String.join("; ", without) + ".");
        }
    }

    private void finalValues(String reviewId, List<Snapshot> figures, List<Missed> missed) {
        Map<String, Missed> byMetric =
                missed.stream().collect(Collectors.toMap(one -> one.figure().metricId(), Function.identity()));
        for (Snapshot figure : figures) {
            Missed one = byMetric.get(figure.metricId());
            String verdict = one != null
                    ? "target missed, action " + one.action().id()
                    : Boolean.TRUE.equals(figure.reached()) ? "target reached" : "not judged";
            minutes.add(
                    reviewId,
                    new Line(
                            ReviewPoint.DAY_90,
                            MinuteKind.FINAL_VALUE,
                            null,
                            figure.metricId(),
                            figure.id(),
                            null,
                            "%s: %s, %s".formatted(metrics.title(figure.metricId()), metrics.value(figure), verdict),
                            null));
        }
    }

    private void tell(StoredReview review) {
        Set<String> people = new TreeSet<>(identities.usersIn(Role.EXEC_SPONSOR));
        people.addAll(identities.usersIn(Role.CMIO));
        people.remove(actor.get().userId());
        notices.tell(
                people,
                "Wave %s is closed. Read its lessons and final values.".formatted(review.waveId()),
                "/reviews/" + review.waveId(),
                review.id());
    }
}
