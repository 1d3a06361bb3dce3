package health.sts.recruitment.process;

import health.sts.recruitment.CandidacySteps;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Tells the model who is asked to endorse: one task for each. */
@Component("candidacyEndorsers")
public class CandidacyEndorsers {

    private final CandidacySteps steps;

    CandidacyEndorsers(CandidacySteps steps) {
        this.steps = steps;
    }

    /** User ids, in the order they were named. */
    public List<String> of(DelegateExecution execution) {
        return steps.endorsers(execution.getProcessBusinessKey());
    }
}
