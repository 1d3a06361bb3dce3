package health.sts.audit.process;

import health.sts.audit.findings.Findings;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Answer finding": the owner says what has been done about it. */
@Component("answerFindingCompletion")
class AnswerFindingCompletion implements TaskListener {

    private final Findings findings;

    AnswerFindingCompletion(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void notify(DelegateTask task) {
        findings.answer(task.getExecution().getProcessBusinessKey(), FindingProcess.ANSWER.required(task));
    }
}
