package health.sts.certification.curriculum;

import java.math.BigDecimal;

/**
 * One thing a trainer has to do.
 *
 * @param code stable over versions, for example {@code EHR-CORE}
 * @param revision rises when the content changes
 * @param hours hours to attend, null for a scenario
 */
public record CurriculumItem(
        String code, Kind kind, String title, String details, int revision, BigDecimal hours, boolean mandatory) {

    /** The three sorts of coursework (steps 5.1 to 5.3). */
    public enum Kind {
        COURSE("EHR course"),
        TRAIN_THE_TRAINER("Train-the-trainer class"),
        SCENARIO("Sandbox scenario");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }
}
