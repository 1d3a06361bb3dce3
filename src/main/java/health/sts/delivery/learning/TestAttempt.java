package health.sts.delivery.learning;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One row of the proficiency test; rows are added and never changed.
 *
 * @param number of the attempt; a correction has the number of the attempt that it corrects
 * @param externalId the attempt's id in the test system, or null where an evaluator entered it
 * @param passed what the table said of the score, by {@code rule}
 * @param comment for the learner, or null
 * @param corrects the row whose place this one takes, or null
 * @param correctedBy the row that took this one's place, or null
 * @param reason why it was corrected, or null
 */
public record TestAttempt(
        String id,
        String trainingId,
        int number,
        String externalId,
        BigDecimal score,
        boolean passed,
        String rule,
        Instant takenAt,
        String comment,
        String corrects,
        String correctedBy,
        String reason,
        String recordedBy,
        Instant recordedAt) {

    /** Whether it is what counts for its number. */
    public boolean counts() {
        return correctedBy == null;
    }
}
