package health.sts.delivery.calendar;

/** As what somebody is in a session. */
enum Part {
    LEAD("Teaching"),
    CO_TRAINER("Co-teaching"),
    LEARNER("EHR training");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** How an entry in a calendar begins. */
    String title() {
        return title;
    }
}
