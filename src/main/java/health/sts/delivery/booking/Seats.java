package health.sts.delivery.booking;

import health.sts.delivery.SessionKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Reads who has which seat, for the parts of this module; a bounded number of statements each. */
public interface Seats {

    /** Seats and waiting places of a session: seats by name, then the waiting list in order. */
    List<Seat> ofSession(String sessionId);

    /** Seats and waiting places of a learner, by start of the session. */
    List<Seat> ofTraining(String trainingId);

    /** Seats, not waiting places, of all trainings of one person who signs in with this id, by start; for calendars. */
    List<Seat> ofUser(String userId);

    /** The seats of many sessions at once. */
    List<Seat> ofSessions(Collection<String> sessionIds);

    /**
     * One seat or waiting place.
     *
     * @param waitingNo place in the order of the waiting list, or 0 for a seat
     */
    record Seat(
            String sessionId,
            String trainingId,
            String physicianId,
            String userId,
            String name,
            SessionKind kind,
            int waitingNo,
            Instant bookedAt) {

        public boolean waiting() {
            return waitingNo > 0;
        }
    }
}
