package health.sts.delivery.session;

/** What the process of a session does with it. Each method is one step and joins the engine's transaction. */
public interface SessionSteps {

    /** The lead trainer agrees to teach. */
    void agree(String sessionId);

    /** The lead trainer declines, with a reason that the training manager reads. */
    void decline(String sessionId, String reason);

    /**
     * Somebody else leads the session from now on: certified for its specialty at that time, and free.
     *
     * @param physicianId who leads now
     */
    void replaceTrainer(String sessionId, String physicianId, String reason);

    /** Whether the lead trainer holds a certificate for the specialty at the time of the session; looked at before it. */
    boolean trainerMayTeach(String sessionId);
}
