package health.sts.certification.process;

import health.sts.certification.teachback.TeachBacks;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Name third evaluator": the training manager names somebody who has not scored. */
@Component
class NameThirdEvaluatorCompletion implements TaskListener {

    private final TeachBacks teachBacks;

    NameThirdEvaluatorCompletion(TeachBacks teachBacks) {
        this.teachBacks = teachBacks;
    }

    @Override
    public void notify(DelegateTask task) {
        String third = TeachBackForms.THIRD_EVALUATOR.required(task);
        teachBacks.nameThird(task.getExecution().getProcessBusinessKey(), third);
        TeachBackProcess.THIRD_EVALUATOR_USER_ID.set(task, third);
    }
}
