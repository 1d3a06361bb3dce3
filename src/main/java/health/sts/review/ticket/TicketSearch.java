package health.sts.review.ticket;

import health.sts.review.TicketCategory;

/**
 * What is asked for; null means all.
 *
 * @param after the id of the last ticket of the page before
 */
public record TicketSearch(
        String waveId,
        TicketCategory category,
        Severity severity,
        TicketState state,
        String specialtyCode,
        String after) {

    TicketSearch from(String id) {
        return new TicketSearch(waveId, category, severity, state, specialtyCode, id);
    }
}
