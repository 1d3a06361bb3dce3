package health.sts.review.metric;

import health.sts.review.ReviewPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Takes readings of all metrics and keeps them for ever; a reading is never changed. Each snapshot of a reading says its
 * value, n, what was excluded and why, the moment it was taken as of, and the version of its definition.
 */
public interface Readings {

    /**
     * Reads all metrics for one wave and point, for the wave as a whole and for each specialty, in the caller's transaction.
     *
     * @param asOf only what was recorded until this moment counts
     * @return the reading's id
     */
    String take(String waveId, ReviewPoint point, Instant asOf);

    /** Reads all metrics for all waves in training or live over some days, for the scorecard. */
    String takeAll(LocalDate from, LocalDate until, Instant asOf);

    /** The newest snapshots of a wave as a whole at a point, by metric id; one statement. */
    List<Snapshot> latest(String waveId, ReviewPoint point);

    /** The newest snapshot of a metric for a wave and point, of the wave as a whole. */
    Optional<Snapshot> latest(String metricId, String waveId, ReviewPoint point);

    /** All snapshots of some metrics of a wave (or, with null, of all waves together) as a whole, oldest first; one statement. */
    List<Snapshot> series(Collection<String> metricIds, String waveId);

    /** The newest snapshots of a wave and point by specialty; one statement. */
    List<Snapshot> bySpecialty(Collection<String> metricIds, String waveId, ReviewPoint point);

    /**
     * One kept figure.
     *
     * @param waveId null for all waves together
     * @param point null for a reading between the points
     * @param specialtyCode null for the whole
     * @param value null where nothing counts or it is hidden
     * @param records how many records count
     * @param excluded how many do not
     * @param hidden whether too few answered for it to be shown
     * @param reached whether the target of this point is reached; null where it has none, or no value
     */
    record Snapshot(
            String id,
            String readingId,
            String metricId,
            int version,
            String waveId,
            ReviewPoint point,
            String specialtyCode,
            LocalDate from,
            LocalDate until,
            Instant asOf,
            BigDecimal value,
            BigDecimal numerator,
            BigDecimal denominator,
            int records,
            int excluded,
            boolean hidden,
            Boolean reached) {}
}
