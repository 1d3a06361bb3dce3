package health.sts.delivery.attendance;

import java.math.BigDecimal;

/** What the processes do with attendance, make-ups and hours. Each method is one step and joins the engine's transaction. */
public interface AttendanceSteps {

    /** The lead trainer hands the sheet in; refused while a learner has no minutes. */
    void handIn(String sessionId);

    /** The co-trainer signs what the lead handed in; refused for the lead. */
    void sign(String sessionId);

    /** The co-trainer gives it back with a reason. */
    void giveBack(String sessionId, String reason);

    /** After the signature: closes the session, tells each learner's case what the minutes came to, tells chiefs of absences. */
    void close(String sessionId);

    /** The make-up with one learner was held. */
    void makeUpHeld(String trainingId, String sessionId, int minutes, String note);

    /** The lead trainer logs hours of teaching and preparation. */
    void logHours(String sessionId, BigDecimal teaching, BigDecimal preparation, String note);

    /** A chief, who is not the trainer, confirms the hours for pay, or gives them back. */
    void confirmHours(String sessionId, boolean confirmed, String reason);
}
