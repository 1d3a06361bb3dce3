package health.sts.review;

import java.time.LocalDate;

/**
 * The days after go-live on which a wave is looked at (P8), with the stretch of days each looks back on. Days count from
 * the wave's go-live date; the first day belongs to the stretch, the last does not.
 */
public enum ReviewPoint {
    /** What things were before: the 90 days before go-live. */
    BASELINE("Before go-live", -90, 0),
    DAY_30("30 days", 0, 30),
    DAY_60("60 days", 30, 60),
    DAY_90("90 days", 60, 90),
    /** A reading only: the wave is closed by then. */
    DAY_180("180 days", 90, 180);

    private final String title;
    private final int from;
    private final int until;

    ReviewPoint(String title, int from, int until) {
        this.title = title;
        this.from = from;
        this.until = until;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** The first day looked at. */
    public LocalDate from(LocalDate goLive) {
        return goLive.plusDays(from);
    }

    /** The day after the last day looked at, on which the review is due. */
    public LocalDate until(LocalDate goLive) {
        return goLive.plusDays(until);
    }

    /** Whether a meeting looks at it: 30, 60 and 90 days. */
    public boolean reviewed() {
        return this == DAY_30 || this == DAY_60 || this == DAY_90;
    }
}
