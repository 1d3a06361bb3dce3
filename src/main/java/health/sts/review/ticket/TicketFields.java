package health.sts.review.ticket;

/** Names that the form of the task and the page share. */
public final class TicketFields {

    /** How a ticket was resolved. */
    public static final String RESOLUTION = "ticketResolution";

    private TicketFields() {}
}
