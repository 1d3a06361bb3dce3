package health.sts.review.pulse;

/** The parts of the questionnaire; the names are those of {@code pulse_item.part}. */
public enum PulsePart {
    USABILITY("How usable the EHR is"),
    EXPERIENCE("How the EHR helps your work"),
    LEADERSHIP("Leadership"),
    BURNOUT("Your work and you");

    private final String title;

    PulsePart(String title) {
        this.title = title;
    }

    /** The heading above its questions. */
    public String title() {
        return title;
    }
}
