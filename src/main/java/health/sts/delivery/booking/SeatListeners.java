package health.sts.delivery.booking;

import health.sts.delivery.LearnerLeft;
import health.sts.delivery.LearnerPlaced;
import health.sts.delivery.SessionCancelled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Seats follow sessions that do not take place and learners who leave or change their specialty. */
@Component
class SeatListeners {

    private final SeatReleases releases;
    private final WaitingLists lists;

    SeatListeners(SeatReleases releases, WaitingLists lists) {
        this.releases = releases;
        this.lists = lists;
    }

    @EventListener
    void on(SessionCancelled cancelled) {
        releases.cancelled(cancelled);
    }

    @EventListener
    void on(LearnerLeft left) {
        lists.releaseSoon(left.trainingId(), left.inRoster());
    }

    @EventListener
    void on(LearnerPlaced placed) {
        lists.releaseSoon(placed.trainingId(), true);
    }
}
