package health.sts.review;

/** What a support ticket is about (P8.1). */
public enum TicketCategory {
    DEFECT("Defect"),
    TRAINING_GAP("Training gap"),
    ENHANCEMENT("Enhancement"),
    ACCESS("Access");

    private final String title;

    TicketCategory(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
