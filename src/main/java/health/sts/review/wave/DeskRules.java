package health.sts.review.wave;

import health.sts.engine.OpenTask;
import health.sts.shared.Actor;
import health.sts.shared.Role;
import java.util.List;
import java.util.Set;

/** Who may write findings, actions and lessons down, and when. */
final class DeskRules {

    private static final Set<String> STEPS = Set.of("userTask_prepareReview", "userTask_closeWave");

    private DeskRules() {}

    /** Why somebody cannot, or null. */
    static String whyNot(boolean closed, List<OpenTask> tasks, Actor me) {
        List<OpenTask> open =
                tasks.stream().filter(task -> STEPS.contains(task.step())).toList();
        if (open.isEmpty()) {
            return closed
                    ? "The wave is closed; its minutes are complete."
                    : "Findings, actions and lessons are written down while a review is being prepared or the wave is"
                            + " being closed.";
        }
        boolean holds = open.stream().anyMatch(task -> me.userId().equals(task.assignee()));
        return me.is(Role.PROGRAM_MANAGER) || holds
                ? null
                : "Findings, actions and lessons are written down by the programme manager.";
    }
}
