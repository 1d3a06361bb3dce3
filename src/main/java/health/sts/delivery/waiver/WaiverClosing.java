package health.sts.delivery.waiver;

import health.sts.delivery.Learner;
import health.sts.delivery.WaiverEnded;
import health.sts.delivery.access.AccessFeed;
import health.sts.delivery.training.Learners;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The ends of a waiver. The learner's row is locked before the waiver's, as everywhere in this module. */
@Component
class WaiverClosing {

    private final WaiverStore store;
    private final WaiverJournal journal;
    private final Learners learners;
    private final AccessFeed feed;
    private final WaiverNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaiverClosing(
            WaiverStore store,
            WaiverJournal journal,
            Learners learners,
            AccessFeed feed,
            WaiverNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.journal = journal;
        this.learners = learners;
        this.feed = feed;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    void refuse(String waiverId) {
        turnDown(waiverId, WaiverState.REFUSED, WaiverEventKind.REFUSED, "it was refused.");
    }

    void lapse(String waiverId) {
        turnDown(waiverId, WaiverState.LAPSED, WaiverEventKind.LAPSED, "both answers did not come in time.");
    }

    void expire(String waiverId) {
        Learner learner = learners.lock(store.get(waiverId).trainingId());
        over(store.lock(waiverId).expired(now()), learner, WaiverEventKind.REVOKED, "its time is over.");
    }

    /** Ends what is open, for a reason; nothing where it has ended. */
    void end(String waiverId, String reason) {
        Learner learner = learners.lock(store.get(waiverId).trainingId());
        Waiver waiver = store.lock(waiverId);
        if (waiver.state() == WaiverState.GRANTED) {
            over(waiver.ended(now()), learner, WaiverEventKind.ENDED, reason);
        } else if (waiver.state() == WaiverState.REQUESTED) {
            Waiver ended = waiver.ended(now());
            store.update(ended);
            journal.note(ended, WaiverEventKind.ENDED, reason, null);
            news.turnedDown(ended, learner, reason);
        }
    }

    private void turnDown(String waiverId, WaiverState state, WaiverEventKind kind, String why) {
        Learner learner = learners.lock(store.get(waiverId).trainingId());
        Waiver waiver = store.lock(waiverId).turnedDown(state, now());
        store.update(waiver);
        journal.note(waiver, kind, null, null);
        news.turnedDown(waiver, learner, why);
    }

    private void over(Waiver waiver, Learner learner, WaiverEventKind kind, String why) {
        store.update(waiver);
        journal.note(waiver, kind, why, null);
        feed.waiverEnded(waiver.trainingId(), waiver.id(), why);
        news.over(waiver, learner, why);
        events.publishEvent(new WaiverEnded(waiver.trainingId()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
