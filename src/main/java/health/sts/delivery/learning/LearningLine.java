package health.sts.delivery.learning;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;

/**
 * One line of an LMS file, as far as it could be read.
 *
 * @param learner the id or e-mail address as the file has it
 * @param item null where there is a problem
 * @param problem why the line cannot be taken whatever the records say, or null
 */
record LearningLine(
        long line,
        String externalId,
        String learner,
        LearningItem item,
        Instant at,
        BigDecimal score,
        Integer minutes,
        String problem) {

    static LearningLine wrong(long line, String externalId, String learner, String problem) {
        return new LearningLine(line, externalId, learner, null, null, null, null, problem);
    }

    /** Whether another line says the same. */
    boolean says(LearningLine other) {
        return problem == null
                && item == other.item
                && at.equals(other.at)
                && Objects.equals(score, other.score)
                && Objects.equals(minutes, other.minutes)
                && learner.equalsIgnoreCase(other.learner);
    }
}
