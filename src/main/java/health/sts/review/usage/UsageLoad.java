package health.sts.review.usage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A file as it stands.
 *
 * @param lines how many it has, counted roughly until it is checked
 * @param replaces lines that change what counted before
 * @param linesDone how far the run under way is
 * @param lastLine the last line that is in the tables already
 * @param interrupted whether its run has been silent for too long, so that it may be started again
 * @param fault why it was not loaded, or null
 */
public record UsageLoad(
        String id,
        State state,
        String fileName,
        String sha256,
        long bytes,
        int lines,
        int problems,
        int warnings,
        int missing,
        int replaces,
        String vendors,
        LocalDate from,
        LocalDate until,
        int linesDone,
        long lastLine,
        boolean interrupted,
        String reason,
        String fault,
        String uploadedBy,
        Instant uploadedAt,
        String loadedBy,
        Instant loadedAt) {

    /** Where a file is. */
    public enum State {
        CHECKING("Being checked", "active"),
        REFUSED("Has problems", "stopped"),
        CHECKED("Waits to be loaded", "waiting"),
        LOADING("Being loaded", "active"),
        LOADED("Loaded", "done"),
        STOPPED("Not loaded", "stopped");

        private final String title;
        private final String tag;

        State(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }

        /** The end of the tag's class name. */
        public String tag() {
            return tag;
        }
    }

    /** Whether a run is at work on it. */
    public boolean underWay() {
        return (state == State.CHECKING || state == State.LOADING) && !interrupted;
    }

    /** Whether loading it needs a reason. */
    public boolean corrects() {
        return replaces > 0;
    }
}
