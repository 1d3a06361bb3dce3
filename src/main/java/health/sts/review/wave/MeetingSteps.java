package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import java.util.List;

/** What happens in the meeting of a round: preparing, answering, signing off; all in the caller's transaction. */
public interface MeetingSteps {

    /**
     * The review is prepared: its findings are written down, open actions roll over, and everybody who has to accept is
     * asked anew.
     *
     * @param findings one a line, beside those that are written down already; may be null
     * @param summary a few sentences for those who accept
     */
    void prepare(String reviewId, ReviewPoint point, String findings, String summary);

    /** User ids of the chiefs who are asked to accept the newest preparation. */
    List<String> chiefs(String reviewId, ReviewPoint point);

    /** Somebody accepts or objects. */
    void answer(String reviewId, ReviewPoint point, Answer answer);

    /**
     * Signs the round off where everybody has accepted.
     *
     * @return whether it is signed off; otherwise it is prepared again
     */
    boolean signOff(String reviewId, ReviewPoint point);

    /**
     * One answer.
     *
     * @param asked whose answer it is: {@link #CMIO} or a chief's user id
     * @param comment needed where somebody objects
     */
    record Answer(String asked, boolean accepted, String comment) {

        /** Asked of the group. */
        public static final String CMIO = "cmio";
    }
}
