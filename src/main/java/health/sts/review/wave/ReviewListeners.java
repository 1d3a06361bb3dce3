package health.sts.review.wave;

import health.sts.program.GoLive;
import health.sts.program.WaveMoved;
import health.sts.review.UsageLoaded;
import health.sts.shared.Formats;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What reviews hear from others, in the transaction of what happened. */
@Component
class ReviewListeners {

    private final ReviewStore store;
    private final ReviewMinutes minutes;
    private final ReviewWorkflow workflow;

    ReviewListeners(ReviewStore store, ReviewMinutes minutes, ReviewWorkflow workflow) {
        this.store = store;
        this.minutes = minutes;
        this.workflow = workflow;
    }

    @EventListener
    void loaded(UsageLoaded load) {
        store.all().stream()
                .filter(review -> load.waves().contains(review.waveId()) && review.state() != ReviewState.ENDED)
                .forEach(review -> {
                    minutes.add(
                            review.id(),
                            review.point(),
                            MinuteKind.DATA_LOADED,
                            load.loadId(),
                            "Up to " + Formats.dayOf(load.until().minusDays(1)));
                    workflow.dataLoaded(review.id());
                });
    }

    @EventListener
    void moved(WaveMoved move) {
        store.ofWave(move.waveId())
                .filter(review -> review.state() != ReviewState.ENDED)
                .ifPresent(review -> {
                    minutes.add(
                            review.id(),
                            review.point(),
                            MinuteKind.GO_LIVE_MOVED,
                            "From %s to %s".formatted(Formats.dayOf(move.oldDate()), Formats.dayOf(move.newDate())));
                    workflow.moved(review.id(), ReviewDates.of(new GoLive(move.waveId(), move.newDate(), move.zone())));
                });
    }
}
