package health.sts.review.wave;

import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings;
import health.sts.shared.Ids;
import java.time.Clock;
import org.springframework.stereotype.Component;

@Component
class StoredOpening implements ReviewOpening {

    private final Waves waves;
    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final Readings readings;
    private final Clock clock;

    StoredOpening(Waves waves, ReviewStore store, ReviewMinutes minutes, Readings readings, Clock clock) {
        this.waves = waves;
        this.store = store;
        this.minutes = minutes;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public Opened open(String waveId) {
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
        return new Opened(review.id(), dates);
    }
}
