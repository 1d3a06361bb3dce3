package health.sts.review;

/** The three aims of the programme, by which the scorecard is ordered; which metric serves which is our choice (A). */
public enum Aim {
    ENGAGEMENT("Engagement", "Physicians have a say"),
    ACCOUNTABILITY("Accountability", "Everyone's duty is visible, dated and signed"),
    SUSTAINABILITY("Sustainability", "Support that lasts");

    private final String title;
    private final String meaning;

    Aim(String title, String meaning) {
        this.title = title;
        this.meaning = meaning;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** What it means, in one clause. */
    public String meaning() {
        return meaning;
    }
}
