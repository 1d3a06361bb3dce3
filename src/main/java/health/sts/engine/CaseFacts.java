package health.sts.engine;

import java.util.Optional;

/** A capability's answer to "what should the person see beside the question?", shown on top of each task's form when it is opened. */
public interface CaseFacts {

    /**
     * The facts for a task, as Markdown of at most 4,000 characters; what people typed must go through
     * {@link Markdown#escape}. Empty where the task belongs to another capability.
     */
    Optional<String> factsFor(TaskStep task);
}
