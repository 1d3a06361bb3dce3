package health.sts.delivery.process;

import health.sts.delivery.learning.LearningSteps.Attempt;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class RecordTestResultCompletion implements TaskListener {

    private final TestResults results;

    RecordTestResultCompletion(TestResults results) {
        this.results = results;
    }

    @Override
    public void notify(DelegateTask task) {
        Attempt attempt = results.record(task.getExecution().getProcessBusinessKey(), task);
        LearnerProcess.SCORE.set(task, attempt.score());
        LearnerProcess.ATTEMPT.set(task, attempt.number());
        LearnerProcess.AFTER_COACHING.set(task, attempt.afterCoaching());
    }
}
