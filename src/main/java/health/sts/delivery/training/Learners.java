package health.sts.delivery.training;

import health.sts.delivery.Learner;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads who is in training; a bounded number of statements each. */
public interface Learners {

    /**
     * @throws health.sts.shared.Refusal not found
     */
    Learner get(String trainingId);

    Optional<Learner> find(String trainingId);

    /** Those of the ids that are known, in any order; a statement per 1,000. */
    List<Learner> of(Collection<String> trainingIds);

    /** All trainings of one person who signs in with this id, newest first. */
    List<Learner> ofUser(String userId);

    /** The training of a physician in a wave. */
    Optional<Learner> ofPhysician(String waveId, String physicianId);

    /** The open or newest training of each of these physicians, for files that name people and no wave. */
    List<Learner> newestOf(Collection<String> physicianIds);

    /** Locks the row until the transaction ends and reads it; whoever changes somebody's seats or facts does this first. */
    Learner lock(String trainingId);
}
