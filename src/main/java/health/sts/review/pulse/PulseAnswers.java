package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Pulses as physicians meet them. Each acts for the person who is signed in. */
public interface PulseAnswers {

    /** The longest comment that is kept. */
    int LONGEST_COMMENT = 1000;

    /**
     * The pulse to which the person acting was invited.
     *
     * @throws health.sts.shared.Refusal not found, also for who was not invited
     */
    Invitation mine(String pulseId);

    /** The questions of a version, as they were asked. */
    Questionnaire questionnaire(int version);

    /** The pulses that wait for an answer of this person, those that close first in front. */
    List<Invitation> waiting(String userId);

    /**
     * Takes the one answer of the person acting and forgets whose it is.
     *
     * @param marks from 1 to 5 by code; questions may be left out, but not all
     * @param comment may be empty
     * @throws health.sts.shared.Refusal nothing was answered, a mark is not on the scale, the person answered before, or
     *     the pulse is closed
     */
    void answer(String pulseId, Map<String, Integer> marks, String comment);

    /** How sure of themselves the person acting said they are at this pulse; empty where they did not. */
    OptionalInt mySureness(String pulseId);

    /**
     * Keeps with the name of the person acting how sure they feel, 1 to 5. They may say it again while the pulse is open;
     * the last counts.
     */
    void sayHowSure(String pulseId, int rating);

    /** One pulse and one person. */
    record Invitation(
            String pulseId,
            String waveId,
            ReviewPoint point,
            int version,
            String physicianId,
            Instant closesAt,
            boolean closed,
            boolean answered) {

        /** Whether an answer can be given. */
        public boolean open() {
            return !closed && !answered;
        }
    }
}
