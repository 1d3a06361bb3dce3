package health.sts.review.outcome;

import health.sts.review.metric.Metric;
import health.sts.review.metric.Readings.Snapshot;

/** How a figure stands on the scorecard; a letter and a word, so that nobody needs the colour. */
public enum FigureState {
    REACHED("R", "Target reached", "done"),
    MISSED("M", "Target missed", "late"),
    WATCHED("W", "No target here", "stopped"),
    HIDDEN("H", "Hidden: too few answers", "stopped"),
    EMPTY("E", "No records count", "waiting"),
    UNREAD("U", "Not read yet", "waiting"),
    NOT_KEPT("N", "Not kept yet", "stopped");

    private final String letter;
    private final String title;
    private final String tag;

    FigureState(String letter, String title, String tag) {
        this.letter = letter;
        this.title = title;
        this.tag = tag;
    }

    /** Stands before the word. */
    public String letter() {
        return letter;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** The end of its tag's class name. */
    public String tag() {
        return tag;
    }

    /** @param snapshot what was kept, or null */
    static FigureState of(Metric metric, Snapshot snapshot) {
        if (metric.sql() == null) {
            return NOT_KEPT;
        }
        if (snapshot == null) {
            return UNREAD;
        }
        if (snapshot.hidden()) {
            return HIDDEN;
        }
        if (snapshot.value() == null) {
            return EMPTY;
        }
        if (snapshot.reached() == null) {
            return WATCHED;
        }
        return snapshot.reached() ? REACHED : MISSED;
    }
}
