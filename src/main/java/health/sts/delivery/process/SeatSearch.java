package health.sts.delivery.process;

import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionReads;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a learner has a seat in a session that is still to be attended, and until when one has to be booked. */
@Component
class SeatSearch {

    private final Seats seats;
    private final SessionReads sessions;
    private final Clock clock;

    SeatSearch(Seats seats, SessionReads sessions, Clock clock) {
        this.seats = seats;
        this.sessions = sessions;
        this.clock = clock;
    }

    boolean holds(String trainingId, SessionKind kind) {
        List<String> held = seats.ofTraining(trainingId).stream()
                .filter(seat -> seat.kind() == kind && !seat.waiting())
                .map(Seat::sessionId)
                .toList();
        return !held.isEmpty()
                && sessions.of(held).stream().anyMatch(session -> session.state() == SessionState.PLANNED);
    }

    /** The date that was planned, but a week from now where it comes sooner. */
    Instant bookBy(Instant planned) {
        Instant least = clock.instant().plus(LearnerProcess.TO_BOOK).truncatedTo(ChronoUnit.SECONDS);
        return planned.isBefore(least) ? least : planned;
    }
}
