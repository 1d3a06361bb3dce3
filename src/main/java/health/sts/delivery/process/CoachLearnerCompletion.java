package health.sts.delivery.process;

import health.sts.delivery.learning.LearningSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CoachLearnerCompletion implements TaskListener {

    private final LearningSteps steps;

    CoachLearnerCompletion(LearningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        steps.coached(
                task.getExecution().getProcessBusinessKey(),
                LearnerForms.COACHING_HOURS.required(task),
                LearnerForms.COACHING_NOTE.required(task));
    }
}
