package health.sts.demo.stage;

import health.sts.engine.TaskDesk;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Steps of a case that are completed by whoever acts, where they are open. */
@Component
@Profile("demo")
public class OpenSteps {

    private final TaskDesk tasks;
    private final Notes notes;

    public OpenSteps(TaskDesk tasks, Notes notes) {
        this.tasks = tasks;
        this.notes = notes;
    }

    /** Nothing happens where the case does not stand at this step. */
    public void complete(String businessKey, String step, Map<String, Object> form) {
        tasks.ofCase(businessKey).stream()
                .filter(task -> task.step().equals(step))
                .forEach(task -> tasks.complete(task.id(), form));
    }

    /** The same of the case that was noted under this name, where one was. */
    public void completeNoted(String name, String step, Map<String, Object> form) {
        notes.find(name).ifPresent(businessKey -> complete(businessKey, step, form));
    }
}
