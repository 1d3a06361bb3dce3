package health.sts.certification.teachback;

import health.sts.certification.teachback.TeachBacks.Booking;
import health.sts.shared.Refusal;
import java.util.Set;

/**
 * One attempt with the last thing that the table said about it.
 *
 * @param result null before the first comparison
 */
record TeachBackRow(String id, int round, int attempt, Booking booking, String result, String reason) {

    static final String THIRD_EVALUATOR = "THIRD_EVALUATOR";
    static final Set<String> RESULTS = Set.of("PASS", THIRD_EVALUATOR, "REPEAT", "RELEASE");

    /** Nothing can change its result any more; only then are its scores shown. */
    boolean settled() {
        return result != null && !waitsForThird();
    }

    boolean waitsForThird() {
        return THIRD_EVALUATOR.equals(result);
    }

    TeachBackRow expectOpen() {
        if (settled()) {
            throw Refusal.conflict("This teach-back has been judged. Nothing was changed.");
        }
        return this;
    }
}
