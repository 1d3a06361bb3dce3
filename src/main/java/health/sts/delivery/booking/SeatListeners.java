package health.sts.delivery.booking;

import health.sts.delivery.LearnersLeft;
import health.sts.delivery.LearnersPlaced;
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
    void on(LearnersLeft left) {
        lists.releaseSoon(left.trainingIds());
    }

    @EventListener
    void on(LearnersPlaced placed) {
        lists.releaseSoon(placed.specialties().keySet());
    }
}
