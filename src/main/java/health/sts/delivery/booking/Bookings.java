package health.sts.delivery.booking;

import java.util.Collection;
import java.util.List;

/**
 * Seats in sessions. Who books for themselves is the learner; training manager, programme manager and the chief of the
 * department enrol others. The same person never has two seats at one time, nor two of one kind.
 */
public interface Bookings {

    /** How a request for a seat ended. */
    enum Outcome {
        SEAT,
        WAITING
    }

    /** Takes a free seat or the next place on the waiting list, for the person acting; a seat of the same kind is given up. */
    Outcome book(String trainingId, String sessionId);

    /** The completion of the task "Book session": takes a free seat, and is refused where none is left. */
    void takeSeat(String trainingId, String sessionId);

    /** Gives up a seat or a place on the waiting list; whoever waits longest and still can come moves up. */
    void cancel(String trainingId, String sessionId, String reason);

    /**
     * Books the next session that fits after an absence, with the chief told.
     *
     * @return the session, or null where none fits
     */
    String rebook(String trainingId, health.sts.delivery.SessionKind kind);

    /** Enrols people one by one, each in a transaction of its own, with a result for each. */
    List<EnrolmentResult> enrol(Collection<String> trainingIds, health.sts.delivery.SessionKind kind);

    /**
     * What became of one person.
     *
     * @param sessionId the session with the seat or waiting place, or null
     * @param sentence what happened, or what to do
     */
    record EnrolmentResult(String trainingId, String physicianName, String sessionId, boolean seat, String sentence) {}
}
