package health.sts.delivery.booking;

import java.time.Instant;
import java.util.List;

/**
 * An import of clinic times before or after it was applied.
 *
 * @param taken lines that are or would be taken
 * @param refused lines that are wrong, or belong to a physician with a line that is
 * @param physicians people whose times are or would be replaced
 * @param problems what is wrong by line, at most a page; empty once applied
 * @param next the line after which the next page goes on, or null
 */
public record ClinicImportView(
        String importId,
        boolean applied,
        String fileName,
        String sha256,
        String by,
        Instant at,
        int lines,
        int taken,
        int refused,
        int physicians,
        List<Problem> problems,
        Long next) {

    /** One wrong line: which column, and the way out. */
    public record Problem(long line, String column, String physician, String sentence) {}
}
