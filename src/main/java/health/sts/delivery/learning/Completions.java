package health.sts.delivery.learning;

import health.sts.delivery.learning.LearningRecords.Completion;
import health.sts.delivery.learning.LearningRecords.Kind;
import java.math.BigDecimal;
import java.time.Instant;

/** Records what learners did outside of classes, and puts attempts right. Never by the learner. */
public interface Completions {

    /**
     * E-learning or privacy module, by an evaluator or a training manager.
     *
     * @param externalId the id in the LMS, or null; the same id twice is one completion
     */
    Completion record(
            String trainingId, Kind kind, String externalId, Instant completedAt, BigDecimal score, Integer minutes);

    /** A row that takes the place of an attempt; only the training manager, with a reason; access is decided anew. */
    TestAttempt correct(String attemptId, BigDecimal score, String reason);
}
