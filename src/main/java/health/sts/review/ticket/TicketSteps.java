package health.sts.review.ticket;

/** The steps of the ladder of a severity-1 ticket, in the engine's transaction. */
public interface TicketSteps {

    /** Resolves the ticket as the person acting. */
    void resolve(String ticketId, String sentence);

    /** Tells the next ones in the chain, where the ticket is still open. */
    void escalate(String ticketId, Rung rung);
}
