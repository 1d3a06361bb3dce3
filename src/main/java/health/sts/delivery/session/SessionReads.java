package health.sts.delivery.session;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads sessions, for the parts of this module; a bounded number of statements each. */
public interface SessionReads {

    /**
     * @throws health.sts.shared.Refusal not found
     */
    SessionView get(String sessionId);

    Optional<SessionView> find(String sessionId);

    /** Those of the ids that are known, by start; a statement per 1,000. */
    List<SessionView> of(Collection<String> sessionIds);

    /** Locks the row until the transaction ends and reads it; whoever changes seats or times does this first. */
    SessionView lock(String sessionId);
}
