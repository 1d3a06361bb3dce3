package health.sts.demo.review;

import health.sts.review.Triage;
import java.util.function.Function;

/** The days that a file of EHR use is about, and how things went in them. */
enum Stretch {
    BEFORE_1(-84, 28, null, 78, 0, 100),
    BEFORE_2(-56, 28, null, 78, 0, 100),
    BEFORE_3(-28, 28, null, 77, 0, 97),
    FIRST(0, 30, Adopter::first, 71, 41, 84),
    SECOND(30, 30, Adopter::second, 84, 52, 94),
    /** Ends on the day before it is loaded. */
    THIRD(60, 15, Adopter::second, 86, 55, 98);

    private final int from;
    private final int days;
    private final Function<Adopter, Triage> triage;
    private final int closed;
    private final int inHours;
    private final int visits;

    /**
     * @param from in days after go-live
     * @param triage what the figures of a physician come to; null before go-live
     * @param closed encounters closed within 3 days, in percent of all
     * @param inHours physicians with at most 5 hours a week after hours, in percent
     * @param visits in percent of the usual
     */
    Stretch(int from, int days, Function<Adopter, Triage> triage, int closed, int inHours, int visits) {
        this.from = from;
        this.days = days;
        this.triage = triage;
        this.closed = closed;
        this.inHours = inHours;
        this.visits = visits;
    }

    int from() {
        return from;
    }

    int days() {
        return days;
    }

    boolean before() {
        return triage == null;
    }

    Triage of(Adopter adopter) {
        return triage == null ? Triage.ON_TRACK : triage.apply(adopter);
    }

    int closed() {
        return closed;
    }

    int inHours() {
        return inHours;
    }

    int visits() {
        return visits;
    }
}
