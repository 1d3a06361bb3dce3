package health.sts.review.metric;

import java.time.Instant;

/**
 * A version of a metric's definition as it was kept.
 *
 * @param sha256 of all that decides about the number, white space aside
 * @param keptAt when this version first started
 */
public record KeptMetric(Metric metric, String sha256, Instant keptAt) {

    /** Whether its words and statement still are those that were kept. */
    boolean unharmed() {
        return sha256.equals(DefinitionHash.of(metric));
    }
}
