package health.sts.audit.process;

import health.sts.audit.findings.FindingView;
import health.sts.audit.findings.FindingWorkflow.Judgement;
import health.sts.audit.findings.Findings;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Judge answer": an auditor closes the finding or asks again. */
@Component("judgeAnswerCompletion")
class JudgeAnswerCompletion implements TaskListener {

    private final Findings findings;

    JudgeAnswerCompletion(Findings findings) {
        this.findings = findings;
    }

    @Override
    public void notify(DelegateTask task) {
        Judgement judgement = FindingProcess.JUDGE_DECISION.required(task);
        FindingView finding = findings.judged(
                task.getExecution().getProcessBusinessKey(),
                judgement,
                FindingProcess.JUDGE_REMARK.optional(task).orElse(null));
        FindingProcess.ANSWER_SUFFICIENT.set(task.getExecution(), judgement == Judgement.CLOSE);
        FindingProcess.ANSWER_DUE_AT.set(task.getExecution(), finding.dueAt().toString());
    }
}
