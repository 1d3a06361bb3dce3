package health.sts.delivery.access;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import java.time.Instant;
import java.util.List;

/** Decides on access by the table {@code access-decision} and keeps each decision with the facts that it rests on. */
public interface AccessDecisions {

    /** Decides anew from the records as they stand; kept and announced only where the answer is another one. */
    Decision decide(String trainingId);

    /** Every decision about a learner, newest first. */
    List<Decision> of(String trainingId);

    /**
     * One decision.
     *
     * @param facts what it rests on, as canonical JSON
     * @param rule table, version and row that answered
     */
    record Decision(
            String trainingId,
            Access access,
            MissingStep missing,
            String sentence,
            String facts,
            String rule,
            Instant decidedAt) {}
}
