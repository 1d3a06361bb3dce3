package health.sts.review.ticket;

/** What happens to a ticket. */
public enum TicketEventKind {
    OPENED("Opened", "openTicket"),
    IMPORTED("Taken from the service desk", "importTicket"),
    RESOLVED("Resolved", "resolveTicket"),
    REOPENED("Opened again", "reopenTicket"),
    CATEGORY_CORRECTED("Category corrected", "correctTicketCategory"),
    SEVERITY_CORRECTED("Severity corrected", "correctTicketSeverity");

    private final String title;
    private final String step;

    TicketEventKind(String title, String step) {
        this.title = title;
        this.step = step;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** What the ledger calls it. */
    String step() {
        return step;
    }
}
