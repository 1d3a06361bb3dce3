package health.sts.certification.exam;

import java.time.Instant;
import java.util.List;

/**
 * An import of exam results as it stands.
 *
 * @param state where it is
 * @param at when it was loaded, or applied once it is
 * @param lines how many results the file has
 * @param taken results that were recorded, or would be
 * @param shown one page of lines
 * @param next the line after which the next page begins, or null
 */
public record ExamImportView(
        String id,
        State state,
        String fileName,
        String sha256,
        String by,
        Instant at,
        int lines,
        int taken,
        int known,
        int refused,
        List<ImportLine> shown,
        Long next) {

    /** Where an import is. */
    public enum State {
        /** Nothing has happened yet. */
        PREVIEW,
        /** It is being applied, or stopped midway; loading the file again goes on. */
        UNDER_WAY,
        DONE
    }
}
