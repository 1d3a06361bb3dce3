package health.sts.review.ticket;

import health.sts.review.TicketCategory;
import java.time.Instant;
import java.util.List;

/**
 * A ticket as pages show it.
 *
 * @param physicianId whom it concerns, or null
 * @param physician their name, or null
 * @param resolvedAt when it was resolved last; null while it is open
 * @param events what happened, in order; empty in lists
 * @param escalations the steps of the ladder, in order; empty in lists
 */
public record TicketView(
        String id,
        String externalId,
        String waveId,
        String specialtyCode,
        String siteId,
        String physicianId,
        String physician,
        TicketCategory category,
        Severity severity,
        String title,
        String description,
        TicketState state,
        String openedBy,
        Instant openedAt,
        Instant resolvedAt,
        List<TicketEvent> events,
        List<Escalation> escalations) {

    /** Whether the ladder in minutes runs. */
    public boolean urgent() {
        return state == TicketState.OPEN && severity.severest();
    }

    TicketView with(String name, List<TicketEvent> itsEvents, List<Escalation> itsEscalations) {
        return new TicketView(
                id,
                externalId,
                waveId,
                specialtyCode,
                siteId,
                physicianId,
                name,
                category,
                severity,
                title,
                description,
                state,
                openedBy,
                openedAt,
                resolvedAt,
                itsEvents,
                itsEscalations);
    }

    /**
     * A step of the ladder.
     *
     * @param told user ids
     * @param holder who held the task then, or null
     */
    public record Escalation(Rung rung, List<String> told, String holder, Instant at) {}
}
