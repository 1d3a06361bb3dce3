package health.sts.certification.process;

import health.sts.certification.path.JudgementSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component
class TellExamResultDelegate implements JavaDelegate {

    private final JudgementSteps steps;

    TellExamResultDelegate(JudgementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.judged(execution.getProcessBusinessKey(), CertificationProcess.EXAM_SENTENCE.required(execution));
    }
}
