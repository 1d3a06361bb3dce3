package health.sts.recruitment;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** What recruitment asks of an engine. */
public interface CandidacyWorkflow {

    /** Starts the case of a nomination; the start listener opens the candidacy in the same transaction. */
    void nominate(Nomination nomination);

    /** A seat is held for a candidate who waits in reserve. */
    void offerSeat(String candidacyId);

    /** The candidate is no longer available. */
    void withdraw(String candidacyId);

    /** Completes the step that the person acting has just signed. */
    void signed(String candidacyId, String step, Map<String, Object> form);

    /** The time until which these candidates may wait in reserve has moved. */
    void moveReserveEnd(Collection<String> candidacyIds, Instant end);
}
