package health.sts.certification.curriculum;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One thing a trainer has to do, and how it stands.
 *
 * @param curriculumVersion the version that brought it
 * @param delta added after the certification began
 * @param hoursReported null before a report and for scenarios
 * @param note the last note or reason, or null
 * @param files how many evidence files there are
 */
public record CourseworkItem(
        String code,
        int revision,
        CurriculumItem.Kind kind,
        String title,
        BigDecimal hours,
        boolean mandatory,
        int curriculumVersion,
        boolean delta,
        Status status,
        BigDecimal hoursReported,
        String note,
        Instant since,
        int files) {

    /** How an item stands. */
    public enum Status {
        OPEN("Open"),
        REPORTED("Reported, waits for confirmation"),
        CONFIRMED("Confirmed"),
        SENT_BACK("Sent back");

        private final String title;

        Status(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }

        /** Whether the trainer has nothing to do for it now. */
        public boolean done() {
            return this == REPORTED || this == CONFIRMED;
        }
    }
}
