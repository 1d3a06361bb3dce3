package health.sts.engine;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A human task as guards see it, while the engine creates, assigns or completes it, in the engine's transaction. */
public interface TaskStep {

    String taskId();

    /** The same place in words that outlive the task. */
    CaseStep at();

    /** The node id in the model, for example {@code userTask_releaseTime}. */
    String step();

    String name();

    String processKey();

    String processInstanceId();

    /** The case; the same for called processes. */
    String businessKey();

    /** Who holds it, or null. */
    String assignee();

    Instant due();

    void due(Instant due);

    /** An extension property of the task in the model, for example {@code deadline} or {@code separateFrom}. */
    Optional<String> property(String name);

    /** An extension property of the process, for example {@code subject}. */
    Optional<String> processProperty(String name);

    /** A process variable, or null. */
    Object variable(String name);

    /** Sets a variable that only this task sees. */
    void localVariable(String name, Object value);

    /** The form's values as submitted with a completion, by field name; empty while creating or assigning. */
    Map<String, Object> submitted();

    /** Whether the model is just creating it; otherwise a person or a job changes it. */
    boolean isNew();

    /** Takes the model's assignee away, so that the candidates can claim it. */
    void unassign();

    /** Who held it before an assignment, or null. */
    String previousAssignee();

    Set<String> candidateUsers();

    Set<String> candidateGroups();

    /** Lets one more person see and claim the task, for example a deputy. */
    void offerTo(String userId);
}
