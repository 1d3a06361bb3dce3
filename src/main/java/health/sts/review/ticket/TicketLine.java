package health.sts.review.ticket;

import health.sts.review.TicketCategory;
import health.sts.review.ticket.TicketPlaces.Said;
import java.time.Instant;

/**
 * One line of a file of a service desk, as far as it could be read.
 *
 * @param resolvedAt null while it is open
 * @param problem why the line cannot be taken whatever else is known, or null
 */
record TicketLine(
        long line,
        String externalId,
        TicketCategory category,
        Severity severity,
        String title,
        String description,
        Said place,
        Instant openedAt,
        Instant resolvedAt,
        String resolution,
        String problem) {

    static TicketLine wrong(long line, String externalId, String problem) {
        return new TicketLine(line, externalId, null, null, null, null, null, null, null, null, problem);
    }
}
