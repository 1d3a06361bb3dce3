package health.sts.delivery.training;

import java.time.Instant;

/**
 * Puts a fact that access hangs on into the summary of a learner; the record itself is the caller's, who is in a
 * transaction. Each announces {@link health.sts.delivery.LearnerChanged}, and one that says nothing new does nothing. An
 * earlier time stays where the same was done twice.
 */
public interface TrainingFacts {

    void privacyDone(String trainingId, Instant at);

    void elearningDone(String trainingId, Instant at);

    void classAttended(String trainingId, Instant at);

    void labDone(String trainingId, Instant at);

    void refresherAttended(String trainingId, Instant at);

    /**
     * How the attempts at the proficiency test stand now.
     *
     * @param passedAt when the attempt that passed was taken, or null; a correction may take a pass back
     */
    void tested(String trainingId, int attempts, Instant passedAt);

    /** The wave is at another date, so that what hangs on it is looked at anew for all of its learners. */
    void waveMoved(String waveId);
}
