package health.sts.certification.process;

import health.sts.certification.path.RecertificationSteps;
import health.sts.certification.path.RecertificationSteps.ObservedClass;
import health.sts.certification.teachback.TeachBacks.Observation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** "Observe class": an evaluator signs off, or says what has to become better. */
@Component
class ObserveClassCompletion implements TaskListener {

    private final RecertificationSteps steps;

    ObserveClassCompletion(RecertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        boolean signedOff = CertificationForms.SIGN_OFF.required(task) == CertificationForms.SignOff.SIGN_OFF;
        String comment = signedOff
                ? CertificationForms.CLASS_COMMENT.optional(task).orElse(null)
                : CertificationForms.reason(CertificationForms.CLASS_COMMENT, task);
        ObservedClass result = steps.observed(
                task.getExecution().getProcessBusinessKey(),
                new Observation(
                        CertificationForms.day(CertificationForms.CLASS_HELD_ON, task),
                        CertificationForms.rubric(task),
                        CertificationForms.LEARNER_RATING.required(task),
                        CertificationForms.LEARNER_ANSWERS.required(task),
                        signedOff,
                        comment));
        RecertificationProcess.OBSERVATION_RESULT.set(task, result.name());
    }
}
