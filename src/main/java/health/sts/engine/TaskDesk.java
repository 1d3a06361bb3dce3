package health.sts.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The human tasks of running cases, for pages of ours. Every change passes the same guards as Tasklist and REST. */
public interface TaskDesk {

    /** The open tasks of a case and of the cases it called, oldest first. */
    List<OpenTask> ofCase(String businessKey);

    /** The same for many cases, by business key; a statement per 1,000 cases. */
    Map<String, List<OpenTask>> ofCases(Collection<String> businessKeys);

    /** The open task of a step in one part of a case. */
    Optional<OpenTask> find(CasePart part, String step);

    /** One open task. */
    OpenTask get(String taskId);

    /** Claims for the person acting; refused where another holds it or a duty stands against it. */
    void claim(String taskId);

    /** Claims, where needed, and completes as the person acting, with the form's variables. */
    void complete(String taskId, Map<String, Object> variables);

    /** Lets one more person see and claim an open task, for example a deputy; does nothing where the task is gone. */
    void offer(String taskId, String userId);

    /** Takes such an offer back, unless the person holds the task; does nothing where the task or the offer is gone. */
    void withdraw(String taskId, String userId);

    /** Moves the due date of an open task; does nothing where the task is gone. */
    void due(String taskId, Instant due);
}
