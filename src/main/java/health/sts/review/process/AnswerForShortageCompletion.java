package health.sts.review.process;

import health.sts.review.sustain.SustainmentSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class AnswerForShortageCompletion implements TaskListener {

    private final SustainmentSteps steps;

    AnswerForShortageCompletion(SustainmentSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        steps.answer(
                task.getExecution().getProcessBusinessKey(),
                SustainmentProcess.DECISION.required(task),
                SustainmentProcess.REASON.required(task));
    }
}
