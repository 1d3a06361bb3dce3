package health.sts.certification.process;

import health.sts.certification.teachback.TeachBacks;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model who is asked to score: one task for each. */
@Component("teachBackPanel")
public class TeachBackPanel {

    private final TeachBacks teachBacks;

    TeachBackPanel(TeachBacks teachBacks) {
        this.teachBacks = teachBacks;
    }

    /** User ids of the evaluators who have not scored yet, in the order they were named. */
    public List<String> unscored(DelegateExecution execution) {
        return teachBacks.unscored(execution.getProcessBusinessKey());
    }
}
