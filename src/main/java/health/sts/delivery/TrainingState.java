package health.sts.delivery;

/** Where one physician's training stands. */
public enum TrainingState {
    /** On the list of the wave; the case begins a moment later. */
    REQUESTED("Not begun"),
    TRAINING("In training"),
    /** Class, test and lab are behind them. */
    COMPLETED("Training completed"),
    /** The test was failed also after coaching and another class. */
    NOT_PROFICIENT("Not proficient"),
    /** No longer in the roster or the wave. */
    LEFT("Left the wave");

    private final String title;

    TrainingState(String title) {
        this.title = title;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** Whether nothing more is expected of this case. */
    public boolean ended() {
        return this == COMPLETED || this == NOT_PROFICIENT || this == LEFT;
    }
}
