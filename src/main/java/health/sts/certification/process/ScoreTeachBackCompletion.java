package health.sts.certification.process;

import health.sts.certification.teachback.TeachBacks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Score teach-back": one of the two evaluators scores, unseen by the other. */
@Component
class ScoreTeachBackCompletion implements TaskListener {

    private final TeachBacks teachBacks;

    ScoreTeachBackCompletion(TeachBacks teachBacks) {
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
