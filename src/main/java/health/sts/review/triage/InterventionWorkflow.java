package health.sts.review.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What help asks of an engine; all in the caller's transaction. */
public interface InterventionWorkflow {

    /** Begins cases, by intervention id. */
    void begin(Map<String, Start> cases);

    /** Everybody it was for is out. */
    void end(String interventionId);

    /**
     * What a case begins with.
     *
     * @param helperUserId who is asked to help; null where there is no trainer
     * @param chiefUserId who confirms; null where the department has no chief
     */
    record Start(String helperUserId, Instant helpBy, String chiefUserId, List<String> memberUserIds) {}
}
