package health.sts.review.process;

import health.sts.review.wave.RoundSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** “Load adoption data”: the check runs again, or the review goes on without, with a reason. */
@Component
class LoadAdoptionDataCompletion implements TaskListener {

    private final RoundSteps rounds;

    LoadAdoptionDataCompletion(RoundSteps rounds) {
        this.rounds = rounds;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean without = ReviewForms.LOAD_DECISION.required(task) == ReviewForms.Load.GO_ON;
        if (without) {
            rounds.goOnWithout(
                    task.getExecution().getProcessBusinessKey(),
                    ReviewProcess.REVIEW_POINT.required(task),
                    ReviewForms.reason(ReviewForms.LOAD_REASON, task));
        }
        ReviewProcess.GO_ON_WITHOUT.set(task, without);
    }
}
