package health.sts.delivery.process;

import health.sts.delivery.learning.LearningSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class RecordPersonalisationCompletion implements TaskListener {

    private final LearningSteps steps;

    RecordPersonalisationCompletion(LearningSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean enough = steps.personalised(
                task.getExecution().getProcessBusinessKey(),
                LearnerForms.ticked(LearnerForms.PREFERENCE_LISTS, task),
                LearnerForms.ticked(LearnerForms.NOTE_TEMPLATES, task),
                LearnerForms.ticked(LearnerForms.ORDER_SETS, task),
                LearnerForms.ticked(LearnerForms.MOBILE_APP, task));
        LearnerProcess.LAB_DONE.set(task, enough);
    }
}
