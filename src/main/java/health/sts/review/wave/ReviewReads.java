package health.sts.review.wave;

import health.sts.accountability.Actions;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.program.GoLive;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.metric.Target;
import health.sts.review.pulse.Pulses;
import health.sts.review.pulse.Pulses.Response;
import health.sts.review.triage.TriageSteps;
import health.sts.shared.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ReviewReads implements ReviewBoard {

    private final Waves waves;
    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final ReviewMetrics metrics;
    private final Actions actions;
    private final Readings readings;
    private final TriageSteps triage;
    private final Pulses pulses;
    private final TaskDesk tasks;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewReads(
            Waves waves,
            ReviewStore store,
            ReviewMinutes minutes,
            ReviewMetrics metrics,
            Actions actions,
            Readings readings,
            TriageSteps triage,
            Pulses pulses,
            TaskDesk tasks,
            CurrentActor actor,
            Clock clock) {
        this.waves = waves;
        this.store = store;
        this.minutes = minutes;
        this.metrics = metrics;
        this.actions = actions;
        this.readings = readings;
        this.triage = triage;
        this.pulses = pulses;
        this.tasks = tasks;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public List<Row> list() {
        Map<String, StoredReview> reviews =
                store.all().stream().collect(Collectors.toMap(StoredReview::waveId, Function.identity()));
        Map<String, List<OpenTask>> open =
                tasks.ofCases(reviews.values().stream().map(StoredReview::id).toList());
        return waves.dates().stream()
                .filter(wave -> wave.daysToGo() <= 0 || reviews.containsKey(wave.id()))
                .sorted(Comparator.comparing(WaveDate::goLiveDate).reversed().thenComparing(WaveDate::id))
                .map(wave -> row(wave, reviews.get(wave.id()), open))
                .toList();
    }

    @Override
    public Optional<WaveDate> wave(String waveId) {
        return waves.dates().stream().filter(one -> one.id().equals(waveId)).findFirst();
    }

    @Override
    public Optional<Page> show(String waveId) {
        return store.ofWave(waveId).flatMap(this::page);
    }

    @Override
    public Optional<Page> ofReview(String reviewId) {
        return store.find(reviewId).flatMap(this::page);
    }

    private Optional<Page> page(StoredReview review) {
        return wave(review.waveId()).map(wave -> page(wave, review));
    }

    private Page page(WaveDate wave, StoredReview review) {
        List<RoundView> rounds = store.rounds(review.id());
        List<OpenTask> open = tasks.ofCase(review.id());
        Instant due = due(wave, review, open);
        return new Page(
                wave,
                review.id(),
                review.state(),
                review.point(),
                due,
                late(due),
                review.begunAt(),
                review.closedAt(),
                rounds,
                minutes.of(review.id()),
                actions.about(review.id()),
                figures(review.waveId()),
                triage.counts(review.waveId()),
                response(rounds),
                open,
                DeskRules.whyNot(review.closedAt() != null, open, actor.get()));
    }

    private Row row(WaveDate wave, StoredReview review, Map<String, List<OpenTask>> open) {
        if (review == null) {
            return new Row(wave, null, null, null, null, false);
        }
        Instant due = due(wave, review, open.getOrDefault(review.id(), List.of()));
        return new Row(wave, review.id(), review.state(), review.point(), due, late(due));
    }

    /** When the point waited for comes, or by when the earliest open task should be done. */
    private static Instant due(WaveDate wave, StoredReview review, List<OpenTask> open) {
        ReviewDates dates = ReviewDates.of(new GoLive(wave.id(), wave.goLiveDate(), wave.zone()));
        return switch (review.state()) {
            case WAITING, CLOSED -> dates.at(review.point());
            case CLOSING -> dates.closeBy();
            case IN_REVIEW ->
                open.stream()
                        .map(OpenTask::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
            case ENDED -> null;
        };
    }

    private boolean late(Instant due) {
        return due != null && due.isBefore(clock.instant());
    }

    private List<Figure> figures(String waveId) {
        Map<String, Metric> known = metrics.all();
        Map<String, Map<ReviewPoint, Snapshot>> values = new HashMap<>();
        if (!known.isEmpty()) {
            readings.series(known.keySet(), waveId).stream()
                    .filter(snapshot -> snapshot.point() != null)
                    .forEach(snapshot -> values.computeIfAbsent(
                                    snapshot.metricId(), id -> new EnumMap<>(ReviewPoint.class))
                            .put(snapshot.point(), snapshot));
        }
        return known.values().stream()
                .map(metric -> new Figure(metric, target(metric), values.getOrDefault(metric.id(), Map.of())))
                .toList();
    }

    private static String target(Metric metric) {
        return metric.targets().stream()
                .map((Target target) ->
                        ReviewMetrics.target(target, metric.unit().symbol()))
                .collect(Collectors.joining("; "));
    }

    private Response response(List<RoundView> rounds) {
        return rounds.stream()
                .filter(round -> round.running() && round.pulseId() != null && round.readingId() == null)
                .findFirst()
                .map(round -> pulses.response(round.pulseId()))
                .orElse(null);
    }
}
