package health.sts.review.triage;

/** What happens to help for somebody. */
public enum InterventionEventKind {
    OPENED("Help is needed"),
    TRAINER_ASKED("Trainer asked"),
    NO_TRAINER("No trainer of the specialty"),
    TRAINER_NAMED("Trainer named"),
    DONE("Help given"),
    GIVEN_BACK("Given back by the chief"),
    CONFIRMED("Confirmed by the chief"),
    DECLINED("Declined by the colleague"),
    NOT_REACHED("Not reached"),
    CANNOT("Trainer cannot help"),
    LEFT("Left the wave or lost access"),
    ENDED("Ended without help");

    private final String title;

    InterventionEventKind(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }
}
