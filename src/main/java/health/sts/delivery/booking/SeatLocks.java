package health.sts.delivery.booking;

import health.sts.delivery.Learner;
import health.sts.delivery.session.Occupations;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.Learners;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Locks what a change of seats touches, always in the same order, so that two changes wait for each other instead of
 * stopping each other: sessions by id, then learners by id, then people by name.
 */
@Component
class SeatLocks {

    /** How many of a waiting list are locked along, of whom the first who still can come moves up. */
    private static final int NEXT = 3;

    private final SessionReads sessions;
    private final Learners learners;
    private final Occupations occupations;
    private final SeatRows rows;

    SeatLocks(SessionReads sessions, Learners learners, Occupations occupations, SeatRows rows) {
        this.sessions = sessions;
        this.learners = learners;
        this.occupations = occupations;
        this.rows = rows;
    }

    /** What is locked, as it stands. */
    record Locked(Map<String, SessionView> sessions, Map<String, Learner> learners) {

        SessionView session(String id) {
            return sessions.get(id);
        }

        Learner learner(String id) {
            return learners.get(id);
        }
    }

    /**
     * Locks until the end of the transaction.
     *
     * @param freed sessions in which a seat may become free, so that those who are next in them are locked too
     */
    Locked lock(Collection<String> sessionIds, Collection<String> trainingIds, Collection<String> freed) {
        Map<String, SessionView> lockedSessions = new TreeMap<>();
        new TreeSet<>(sessionIds).forEach(id -> lockedSessions.put(id, sessions.lock(id)));
        TreeSet<String> trainings = new TreeSet<>(trainingIds);
        new TreeSet<>(freed)
                .stream()
                        .filter(id -> lockedSessions.get(id).waiting() > 0)
                        .flatMap(id -> rows.waiting(id, NEXT).stream())
                        .forEach(place -> trainings.add(place.trainingId()));
        Map<String, Learner> lockedLearners = new TreeMap<>();
        trainings.forEach(id -> lockedLearners.put(id, learners.lock(id)));
        List<String> people = lockedLearners.values().stream()
                .map(learner -> Occupations.person(learner.userId()))
                .toList();
        if (!people.isEmpty()) {
            occupations.lock(people);
        }
        return new Locked(lockedSessions, lockedLearners);
    }
}
