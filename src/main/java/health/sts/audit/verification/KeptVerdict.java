package health.sts.audit.verification;

import java.time.Duration;
import java.time.Instant;

/**
 * The verdict of one check of the whole ledger.
 *
 * @param verdict {@code VALID}, or the kind of the first failure
 * @param failures how many things are wrong
 * @param unsealed records that waited for their seal
 * @param late lines sealed behind lines more than ten minutes younger
 * @param heads how many heads kept outside were compared
 * @param newestHead as a line to keep, or null where nothing is sealed
 */
public record KeptVerdict(
        Instant checkedAt,
        Duration took,
        String checkedBy,
        String verdict,
        String sentence,
        long failures,
        long batches,
        long records,
        long unsealed,
        long late,
        int heads,
        String newestHead) {

    public boolean isValid() {
        return "VALID".equals(verdict);
    }

    /** "12.9 seconds". */
    public String seconds() {
        return "%.1f seconds".formatted(took.toMillis() / 1000.0);
    }
}
