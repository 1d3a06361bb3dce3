package health.sts.delivery.survey;

import java.time.Instant;
import java.util.List;

/** Reaction surveys as the learners meet them. Each acts for the person who is signed in. */
public interface Surveys {

    /** The longest comment that is kept. */
    int LONGEST_COMMENT = 1000;

    /**
     * The survey of a session to which the person acting was invited.
     *
     * @throws health.sts.shared.Refusal not found, also for who was not invited
     */
    Invitation mine(String sessionId);

    /** The surveys that wait for an answer of this person, those that close first in front. */
    List<Invitation> waiting(String userId);

    /**
     * Takes the one answer of the person acting and forgets whose it is.
     *
     * @param marks one from 1 to 5 for each {@link SurveyItem}, in their order
     * @param comment may be empty
     * @throws health.sts.shared.Refusal a mark is missing, it was answered before, or the survey is closed
     */
    void answer(String sessionId, List<Integer> marks, String comment);

    /** One survey and one person. */
    record Invitation(String sessionId, Instant closesAt, boolean closed, boolean answered) {

        /** Whether an answer can be given. */
        public boolean open() {
            return !closed && !answered;
        }
    }
}
