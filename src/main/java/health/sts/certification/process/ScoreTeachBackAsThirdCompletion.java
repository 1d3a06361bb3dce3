package health.sts.certification.process;

import health.sts.certification.teachback.TeachBacks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Score as third evaluator": unseen by and not seeing the first two. */
@Component
class ScoreTeachBackAsThirdCompletion implements TaskListener {

    private final TeachBacks teachBacks;

    ScoreTeachBackAsThirdCompletion(TeachBacks teachBacks) {
        this.teachBacks = teachBacks;
    }

    @Override
    public void notify(DelegateTask task) {
        teachBacks.score(
                task.getExecution().getProcessBusinessKey(),
                TeachBackForms.rubric(task),
                TeachBackForms.COMMENT.optional(task).orElse(null));
    }
}
