package health.sts.people;

import java.time.Instant;

/**
 * One import from preview to its end.
 *
 * @param encoding how the file was written, or null where it was no text
 * @param delimiter comma, semicolon, tab or bar, or null
 * @param counts rows by what becomes of them
 * @param problems what stands against it, refused rows and the file as a whole
 * @param current whether the roster is still what the preview was made against, or, once applied, what it made
 * @param closedBy who undid or discarded it
 */
public record ImportView(
        String importId,
        ImportKind kind,
        ImportStatus status,
        String fileName,
        String fileSha256,
        String encoding,
        String delimiter,
        ImportCounts counts,
        int problems,
        boolean current,
        String createdBy,
        Instant createdAt,
        String appliedBy,
        Instant appliedAt,
        String closedBy,
        Instant closedAt) {

    /** Whether it may be applied now. */
    public boolean applicable() {
        return status == ImportStatus.PREVIEWED && problems == 0 && current;
    }

    /** Whether it may be undone now: it is the last change of the roster. */
    public boolean undoable() {
        return status == ImportStatus.APPLIED && current;
    }
}
