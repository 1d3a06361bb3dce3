package health.sts.accountability;

import health.sts.shared.Role;
import java.time.Instant;
import java.util.Collection;

/**
 * Deadlines that the watch keeps an eye on. Those of human tasks are registered by themselves from the model's property
 * {@code deadline}; a capability registers what is due without a task.
 */
public interface Deadlines {

    /** Registers a deadline; one that is known by kind and id already is moved to the new due date. */
    void watch(Watched deadline);

    /** What was due is done or no longer needed; does nothing where nothing is registered. */
    void done(String kind, String id);

    /**
     * Moves the open deadlines of cases whose date was moved, tasks included; the ladder begins anew.
     *
     * @param step the node id or kind that hangs on the date; null for every open deadline of the cases
     * @return how many moved
     */
    int moveAll(Collection<String> businessKeys, String step, Instant newDue);

    /**
     * Something due that is no task.
     *
     * @param kind what it is, for example {@code agreement}; together with the id it is unique
     * @param what a few words for people: "Sign the participation agreement of Dr. Tanaka"
     * @param link the page on which it is done
     * @param owner user id of the person whose turn it is; null where the group has to act
     * @param escalateTo the group that is told when it is late
     */
    record Watched(
            String kind,
            String id,
            String businessKey,
            String what,
            String link,
            String owner,
            Role escalateTo,
            Instant due) {}
}
