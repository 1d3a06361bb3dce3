package health.sts.review.ticket;

/** Where a ticket is. */
public enum TicketState {
    OPEN("Open", "active"),
    RESOLVED("Resolved", "done");

    private final String title;
    private final String tag;

    TicketState(String title, String tag) {
        this.title = title;
        this.tag = tag;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** The end of the tag's class name. */
    public String tag() {
        return tag;
    }
}
