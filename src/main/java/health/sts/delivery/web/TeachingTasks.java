package health.sts.delivery.web;

import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Completes the steps of a session's case as the person acting, so that pages obey what Tasklist obeys. */
@Component
class TeachingTasks {

    private final TaskDesk desk;

    TeachingTasks(TaskDesk desk) {
        this.desk = desk;
    }

    List<OpenTask> of(String sessionId) {
        return desk.ofCase(sessionId);
    }

    void complete(String sessionId, String step, Map<String, Object> fields) {
        OpenTask task = of(sessionId).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(
                        () -> Refusal.conflict(
                                "This step does not wait any more, or not yet: the session is not over, or somebody has done it. Load the page again."));
        desk.complete(task.id(), fields);
    }
}
