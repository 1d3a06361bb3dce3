package health.sts.review.wave;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.shared.Ids;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One review for each wave, for ever; the database keeps that too. */
@Service
@Transactional
class WaveReviewBeginning implements ReviewBeginning {

    private final Waves waves;
    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final Readings readings;
    private final ReviewWorkflow workflow;
    private final Clock clock;

    WaveReviewBeginning(
            Waves waves,
            ReviewStore store,
            ReviewMinutes minutes,
            Readings readings,
            ReviewWorkflow workflow,
            Clock clock) {
        this.waves = waves;
        this.store = store;
        this.minutes = minutes;
        this.readings = readings;
        this.workflow = workflow;
        this.clock = clock;
    }

    @Override
    public boolean beginNext() {
        Set<String> begun = store.waves();
        List<WaveDate> due = waves.dates().stream()
                .filter(wave -> wave.daysToGo() <= 0 && !begun.contains(wave.id()))
                .sorted(Comparator.comparing(WaveDate::goLiveDate).thenComparing(WaveDate::id))
                .toList();
        due.stream().findFirst().ifPresent(wave -> begin(wave.id()));
        return due.size() > 1;
    }

    @Override
    public String begin(String waveId) {
        Optional<StoredReview> known = store.ofWave(waveId);
        if (known.isPresent()) {
            return known.get().id();
        }
        ReviewDates dates = ReviewDates.of(waves.goLive(waveId));
        StoredReview review = new StoredReview(
                Ids.next("RVW"), waveId, ReviewState.WAITING, ReviewPoint.DAY_30, clock.instant(), null, null, 0);
        store.insert(review);
        for (ReviewPoint point : ReviewPoint.values()) {
            if (point.reviewed()) {
                store.insert(
                        new RoundView(Ids.next("RND"), review.id(), point, null, null, null, 0, null, null, null, 0));
            }
        }
        minutes.add(review.id(), null, MinuteKind.BEGUN, null);
        minutes.add(
                review.id(),
                ReviewPoint.BASELINE,
                MinuteKind.READINGS_TAKEN,
                readings.take(waveId, ReviewPoint.BASELINE, clock.instant()),
                null);
        workflow.begin(review.id(), dates);
        return review.id();
    }
}
