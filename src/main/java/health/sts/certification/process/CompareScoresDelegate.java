package health.sts.certification.process;

import health.sts.certification.teachback.TeachBacks;
import health.sts.certification.teachback.TeachBacks.Comparison;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** "Compare scores": hands the figures of the attempt to the table. */
@Component
class CompareScoresDelegate implements JavaDelegate {

    private final TeachBacks teachBacks;

    CompareScoresDelegate(TeachBacks teachBacks) {
        this.teachBacks = teachBacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Comparison scores = teachBacks.compare(execution.getProcessBusinessKey());
        TeachBackProcess.ATTEMPT.set(execution, scores.attempt());
        TeachBackProcess.SCORES.set(execution, scores.scores());
        TeachBackProcess.MEAN.set(execution, scores.mean());
        TeachBackProcess.LOWEST.set(execution, scores.lowest());
        TeachBackProcess.SPREAD.set(execution, scores.spread());
    }
}
