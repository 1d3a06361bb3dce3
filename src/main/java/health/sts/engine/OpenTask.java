package health.sts.engine;

import java.time.Instant;

/**
 * A human task that waits.
 *
 * @param step the node id in the model, for example {@code userTask_releaseTime}
 * @param assignee who holds it, or null while it only has candidates
 * @param due when it should be done, or null
 */
public record OpenTask(
        String id,
        String step,
        String name,
        String processKey,
        String businessKey,
        String assignee,
        Instant created,
        Instant due) {}
