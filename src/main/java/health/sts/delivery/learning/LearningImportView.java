package health.sts.delivery.learning;

import java.time.Instant;
import java.util.List;

/**
 * An import of an LMS file as it stands.
 *
 * @param at when it was loaded, or applied once it is
 * @param lines how many records the file has
 * @param taken records that were made, or would be
 * @param shown one page of lines
 * @param next the line after which the next page begins, or null
 */
public record LearningImportView(
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
        List<ImportedLine> shown,
        Long next) {

    /** Where an import is. */
    public enum State {
        /** Nothing has happened yet. */
        PREVIEW,
        /** It is being applied, or stopped midway; loading the file again goes on. */
        UNDER_WAY,
        DONE
    }

    /** Lines that have a fate, while it is being applied. */
    public int settled() {
        return taken + known + refused;
    }
}
