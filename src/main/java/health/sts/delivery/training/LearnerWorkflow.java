package health.sts.delivery.training;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.Learner;
import health.sts.delivery.SessionKind;
import java.time.Instant;
import java.util.Collection;

/** What training asks of an engine. A message for which a case does not wait (any longer) changes nothing. */
public interface LearnerWorkflow {

    /** Starts the cases of learners of one wave. */
    void start(Collection<Learner> learners, Instant registrationDue, Instant goLive);

    /**
     * Whether the case waits for a session of this kind to be booked, so that the learner's own booking completes the task.
     *
     * @return true where a task was completed as the person acting, who is the learner; the completion books the seat
     */
    boolean completeBooking(String trainingId, SessionKind kind, String sessionId);

    /** A seat was taken by somebody else than the learner: a promotion, an enrolment, an automatic booking. */
    void seatTaken(String trainingId, SessionKind kind);

    /** The learner has no seat any more and needs another. */
    void seatLost(String trainingId, SessionKind kind);

    /** What the learner's minutes in a session came to. */
    void attended(String trainingId, SessionKind kind, AttendanceResult result, String sessionId, String leadUserId);

    /** A step came about outside the case, for example the privacy module; who waits for access looks again. */
    void stepCompleted(String trainingId);

    /** A result that came outside the case is a pass: whatever waits for another attempt goes on without. */
    void testPassed(String trainingId);

    /** Begins a refresher for somebody whose pass will be too old at go-live; nothing where one is on its way. */
    void refresh(String trainingId);

    /** The same for many; a bounded number of statements beside those of the cases. */
    void refreshAll(Collection<Learner> learners);

    /** The learner has left. */
    void leave(String trainingId);

    /** The wave is at another date. */
    void waveMoved(Collection<String> trainingIds, Instant registrationDue, Instant goLive);
}
