package health.sts.delivery.session;

import java.util.Collection;

/** What sessions ask of an engine. */
public interface SessionWorkflow {

    /** Starts the cases of planned sessions; the lead trainers are asked whether they agree to teach. */
    void start(Collection<SessionView> sessions);

    /** The session is at another time, so its waits and deadlines are. */
    void moved(SessionView session);

    /** The session does not take place. */
    void cancelled(String sessionId);

    /** The lead trainer may not or does not want to teach it, so the training manager has to name somebody else. */
    void trainerLost(String sessionId, String reason);

    /** Somebody else leads it from now on. */
    void trainerReplaced(SessionView session);

    /** Somebody else helps and signs its attendance; who leads it stays. */
    void coTrainerReplaced(SessionView session);
}
