package health.sts.certification.register;

import health.sts.certification.TeachingResults.Result;
import java.time.Instant;

/**
 * A result on record.
 *
 * @param name of the physician
 * @param corrects the id of the row whose place it takes, or null
 * @param correctedBy the id of the row that took its place, or null
 * @param reason why it was corrected, or null
 */
public record TeachingRow(
        String id,
        Result result,
        String name,
        String recordedBy,
        Instant recordedAt,
        String corrects,
        String correctedBy,
        String reason) {

    TeachingRow named(String name) {
        return new TeachingRow(id, result, name, recordedBy, recordedAt, corrects, correctedBy, reason);
    }
}
