package health.sts.review.sustain;

import java.util.Optional;

/** What a month's round does, step by step; each joins the caller's transaction or opens one. */
public interface SustainmentSteps {

    /**
     * Opens the month that it is now in the health system's zone.
     *
     * @return its id, or empty where the month was begun before
     */
    Optional<String> begin();

    /** Tells training managers whose certificate ends soon without anybody having begun to renew it. @return how many */
    int handOverRecertifications(String monthId);

    /** Holds active trainers against the minimum of each specialty and begins recruitment again where they are too few. */
    void watchAttrition(String monthId);

    /**
     * Asks some people to their yearly refresher, or reminds them.
     *
     * @param after the training after which to go on, empty for the first
     * @return after which training to go on, or empty where all were looked at
     */
    Optional<String> refreshNext(String monthId, String after, int most);

    /** Tells chiefs whose people are overdue with their refresher. @return how many people are */
    int reportOverdue(String monthId);

    /** Tells chiefs who joined a site that works with the system already and stays blocked until the proof. @return how many are new */
    int reportNewPhysicians(String monthId);

    /** Enters trainers' hours and credits that are not in the ledger yet, some at a time. @return whether there may be more */
    boolean creditHours(String monthId, int most);

    /** Takes the monthly reading of all metrics. @return whether something is short, so that somebody has to answer for it */
    boolean takeReading(String monthId);

    /** The CMIO answers for what is short; once a month. */
    void answer(String monthId, Answer decision, String reason);

    /** What the CMIO decides about a shortage. */
    enum Answer {
        RECRUIT("Recruitment goes on as it was begun again"),
        BORROW("Trainers of other waves or sites step in"),
        ACT("Actions are agreed beside recruitment"),
        ACCEPT("It is accepted for this month");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }
}
