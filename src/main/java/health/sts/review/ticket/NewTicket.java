package health.sts.review.ticket;

import health.sts.review.TicketCategory;

/**
 * A ticket as somebody enters it.
 *
 * @param physician whom it concerns, by physician id, user id or e-mail address; empty for nobody
 * @param waveId chosen; needed where nobody is named or the physician is in no wave, else left aside
 * @param specialtyCode chosen, as the wave
 * @param siteId chosen, as the wave
 * @param description may be empty
 */
public record NewTicket(
        TicketCategory category,
        Severity severity,
        String physician,
        String waveId,
        String specialtyCode,
        String siteId,
        String title,
        String description) {}
