package health.sts.delivery.calendar;

import health.sts.accountability.CommitBatch;
import health.sts.delivery.SeatChanged;
import health.sts.delivery.SessionCancelled;
import health.sts.delivery.SessionMoved;
import health.sts.delivery.SessionsPlanned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what happens to sessions and seats. Messages are made once at the end of the transaction, from how things stand then:
 * a session moved with some seats lost and others promoted gives each person one message.
 */
@Component
class CalendarListener {

    private final CommitBatch<CalendarChange> changes;

    CalendarListener(Invitations invitations) {
        this.changes = new CommitBatch<>(invitations::send);
    }

    @EventListener
    void planned(SessionsPlanned event) {
        event.sessionIds().forEach(sessionId -> changes.add(new CalendarChange(sessionId, null, null, true)));
    }

    @EventListener
    void moved(SessionMoved event) {
        changes.add(new CalendarChange(event.sessionId(), null, event.what(), true));
    }

    @EventListener
    void cancelled(SessionCancelled event) {
        changes.add(new CalendarChange(event.sessionId(), null, event.reason(), true));
    }

    @EventListener
    void seat(SeatChanged event) {
        if (event.kind() != SeatChanged.Kind.WAITLISTED) {
            changes.add(new CalendarChange(event.sessionId(), event.userId(), event.reason(), event.mail()));
        }
    }
}
