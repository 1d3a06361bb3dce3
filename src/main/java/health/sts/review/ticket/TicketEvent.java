package health.sts.review.ticket;

import health.sts.review.TicketCategory;
import java.time.Instant;

/**
 * Something that happened to a ticket.
 *
 * @param reason the sentence given, or null
 * @param category as it was from then on; so are severity and state
 * @param oldCategory what it was before a correction, or null
 * @param oldSeverity what it was before a correction, or null
 * @param importId the file it came with, or null
 */
public record TicketEvent(
        TicketEventKind kind,
        String reason,
        TicketCategory category,
        Severity severity,
        TicketState state,
        TicketCategory oldCategory,
        Severity oldSeverity,
        String importId,
        String by,
        Instant at) {

    /** What changed, in words; null where nothing but the state did. */
    public String change() {
        if (oldCategory != null) {
            return "from %s to %s".formatted(oldCategory.title(), category.title());
        }
        return oldSeverity == null ? null : "from %s to %s".formatted(oldSeverity.title(), severity.title());
    }
}
