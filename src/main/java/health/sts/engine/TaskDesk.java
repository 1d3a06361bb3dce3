package health.sts.engine;

import java.util.List;
import java.util.Map;

/** The human tasks of running cases, for pages of ours. Every change passes the same guards as Tasklist and REST. */
public interface TaskDesk {

    /** The open tasks of a case and of the cases it called, oldest first. */
    List<OpenTask> ofCase(String businessKey);

    /** One open task. */
    OpenTask get(String taskId);

    /** Claims for the person acting; refused where another holds it or a duty stands against it. */
    void claim(String taskId);

    /** Claims, where needed, and completes as the person acting, with the form's variables. */
    void complete(String taskId, Map<String, Object> variables);
}
