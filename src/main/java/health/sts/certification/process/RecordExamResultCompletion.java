package health.sts.certification.process;

import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.path.JudgementSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class RecordExamResultCompletion implements TaskListener {

    private final JudgementSteps steps;

    RecordExamResultCompletion(JudgementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        Attempt attempt = steps.record(
                task.getExecution().getProcessBusinessKey(),
                new JudgementSteps.TypedResult(
                        CertificationForms.EXAM_EXTERNAL_ID.optional(task).orElse(null),
                        CertificationForms.EXAM_SCORE.required(task),
                        CertificationForms.EXAM_STARTED_AT.required(task),
                        CertificationForms.EXAM_FINISHED_AT.required(task),
                        CertificationForms.EXAM_COMMENT.optional(task).orElse(null)));
        CertificationProcess.SCORE.set(task, attempt.score());
        CertificationProcess.ATTEMPT.set(task, attempt.number());
    }
}
