package health.sts.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Moves cases: a capability's workflow starts them and hands them messages. Joins the caller's transaction. */
public interface Processes {

    /**
     * Starts the newest version of a process.
     *
     * @return the process instance id
     */
    String start(String processKey, String businessKey, Map<String, Object> variables);

    /**
     * Starts the newest version of a process that nobody starts by hand, as a consequence of something else; whoever acts
     * needs no right to it.
     *
     * @return the process instance id
     */
    String begin(String processKey, String businessKey, Map<String, Object> variables);

    /** Begins many cases of one process as one command of the engine, whose rows are written together; variables by business key. */
    void beginAll(String processKey, Map<String, Map<String, Object>> cases);

    /**
     * Hands a message to the one running case that waits for it.
     *
     * @throws health.sts.shared.Refusal a conflict, where no case (any longer) waits for the message
     */
    void correlate(String message, String businessKey, Map<String, Object> variables);

    /**
     * Tells a case of something that may concern it; where it does not wait for the message (any longer), nothing happens.
     *
     * @return whether it was waiting
     */
    default boolean tell(String message, String businessKey, Map<String, Object> variables) {
        return tell(message, CasePart.every(businessKey), variables);
    }

    /** The same for one part of a case. */
    boolean tell(String message, CasePart part, Map<String, Object> variables);

    /** For which of these cases a process of this key is running; a statement per 1,000. */
    Set<String> running(String processKey, Collection<String> businessKeys);

    /** Sets variables in every running process of a case, the called ones included, where people have no right to. */
    void update(String businessKey, Map<String, Object> variables);

    /** Moves the running timers of a node in these cases, for example when a date that they hang on was moved. */
    void moveTimers(Collection<String> businessKeys, String step, Instant due);
}
