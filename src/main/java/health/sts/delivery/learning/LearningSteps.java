package health.sts.delivery.learning;

import java.math.BigDecimal;
import java.time.Instant;

/** What the process of a learner does with tests, coaching and the lab. Each method joins the engine's transaction. */
public interface LearningSteps {

    /**
     * An evaluator records an attempt at the proficiency test.
     *
     * @param externalId the id in the test system, or null; the same id twice is one attempt
     */
    Attempt record(String trainingId, String externalId, BigDecimal score, Instant takenAt, String comment);

    /** The table has judged the attempt; the learner is told with its sentence. */
    void judged(String trainingId, String sentence);

    /** A trainer coached the learner after the third failure. */
    void coached(String trainingId, BigDecimal hours, String note);

    /**
     * A trainer notes what the learner personalised in the lab.
     *
     * @return whether it is enough (P6.5: three of four); otherwise the trainer looks again later
     */
    boolean personalised(
            String trainingId, boolean preferenceLists, boolean noteTemplates, boolean orderSets, boolean mobile);

    /** An attempt as the table takes it. */
    record Attempt(BigDecimal score, int number, boolean afterCoaching) {}
}
