package health.sts.certification.process;

import health.sts.certification.path.JudgementSteps;
import health.sts.certification.teachback.TeachBacks.Observation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class ObserveFirstClassCompletion implements TaskListener {

    private final JudgementSteps steps;

    ObserveFirstClassCompletion(JudgementSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean signedOff = CertificationForms.SIGN_OFF.required(task) == CertificationForms.SignOff.SIGN_OFF;
        String comment = signedOff
                ? CertificationForms.CLASS_COMMENT.optional(task).orElse(null)
                : CertificationForms.reason(CertificationForms.CLASS_COMMENT, task);
        steps.observed(
                task.getExecution().getProcessBusinessKey(),
                new Observation(
                        CertificationForms.day(CertificationForms.CLASS_HELD_ON, task),
                        CertificationForms.rubric(task),
                        CertificationForms.LEARNER_RATING.required(task),
                        CertificationForms.LEARNER_ANSWERS.required(task),
                        signedOff,
                        comment));
        CertificationProcess.SIGNED_OFF.set(task, signedOff);
    }
}
