package health.sts.delivery.survey;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What learners thought of classes, for the page of a session, the trainer's classes and the boards. Who may read about
 * which session is decided by the page; that nobody reads too few answers, or a survey that still runs, is decided here.
 */
public interface SurveyResults {

    /** The whole result of one session with each item and the comments; empty where there is no survey. */
    Optional<SurveyResult> of(String sessionId);

    /** Only numbers and means of many sessions, by session; a bounded number of statements. Sessions without survey are left out. */
    Map<String, SurveySummary> summaries(Collection<String> sessionIds);

    /**
     * One line about a survey.
     *
     * @param invited how many were asked
     * @param answers how many answered
     * @param closesAt until when it can be answered
     * @param mean of all items, or null while it runs and where there are too few answers
     * @param least how many answers it takes to be shown
     */
    record SurveySummary(
            String sessionId, int invited, int answers, Instant closesAt, boolean closed, BigDecimal mean, int least) {

        /** Whether anything beyond the number of answers may be shown. */
        public boolean shown() {
            return mean != null;
        }

        /** "4.3 of 5 (12 of 14 answered)", "fewer than 5 answers", "3 of 14 have answered so far". */
        public String sentence() {
            if (!closed) {
                return answers + " of " + invited + " have answered so far";
            }
            return shown()
                    ? mean.setScale(1, java.math.RoundingMode.HALF_UP) + " of 5 (" + answers + " of " + invited
                            + " answered)"
                    : "fewer than " + least + " answers";
        }
    }

    /**
     * One statement's answers.
     *
     * @param counts how many gave 1, 2, 3, 4 and 5
     */
    record ItemResult(SurveyItem item, BigDecimal mean, List<Integer> counts) {}

    /**
     * The result of one session.
     *
     * @param items empty where nothing may be shown
     * @param comments in no order that tells who wrote them; empty where nothing may be shown
     */
    record SurveyResult(SurveySummary summary, List<ItemResult> items, List<String> comments) {}
}
