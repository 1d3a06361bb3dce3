package health.sts.program;

/** Something about a go-live date that a person may want, but must say so. */
public enum WaveWarning {
    PAST_DATE(
            "The go-live date is in the past.",
            "Tick \"The go-live date is in the past on purpose\" or choose another date.",
            "The go-live date is in the past on purpose"),
    RESIDENT_CHANGEOVER(
            "The go-live date falls into the changeover of residents.",
            "Tick \"The sites can go live during the changeover of residents\" or choose another date.",
            "The sites can go live during the changeover of residents");

    private final String problem;
    private final String wayOut;
    private final String confirmation;

    WaveWarning(String problem, String wayOut, String confirmation) {
        this.problem = problem;
        this.wayOut = wayOut;
        this.confirmation = confirmation;
    }

    /** What is unusual, and the way out. */
    public String sentence() {
        return problem + " " + wayOut;
    }

    /** What a person confirms by going on. */
    public String confirmation() {
        return confirmation;
    }
}
