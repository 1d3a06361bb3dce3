package health.sts.review.metric;

import health.sts.review.metric.Readings.Snapshot;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.SortedMap;

/**
 * A kept figure with everything it takes to judge it.
 *
 * @param target in words, as it was; null where none held
 * @param baseline by which it was judged, where the target compares
 * @param sha256 over the records behind it; null where it is hidden
 * @param exclusions records that do not count, by reason
 */
public record SnapshotView(
        Snapshot snapshot,
        KeptMetric definition,
        Reading reading,
        String target,
        BigDecimal baseline,
        String sha256,
        SortedMap<String, Integer> exclusions) {

    /** The definition it was read by. */
    public Metric metric() {
        return definition.metric();
    }

    /** Who had it read. */
    public String takenBy() {
        return reading.takenBy();
    }

    /** When it was read. */
    public Instant takenAt() {
        return reading.takenAt();
    }

    /** Whether its records may be listed: of unnamed people only those of the whole, and only where enough answered. */
    public boolean listsRecords() {
        return !metric().anonymous() || snapshot.specialtyCode() == null && !snapshot.hidden();
    }
}
