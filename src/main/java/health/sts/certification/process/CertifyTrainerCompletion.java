package health.sts.certification.process;

import health.sts.certification.path.CertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class CertifyTrainerCompletion implements TaskListener {

    private final CertificationSteps steps;

    CertifyTrainerCompletion(CertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String certification = task.getExecution().getProcessBusinessKey();
        boolean granted = CertificationForms.CERTIFYING.required(task) == CertificationForms.Certifying.CERTIFY;
        if (granted) {
            CertificationForms.CERTIFYING_COMMENT.optional(task);
            CertificationProcess.CERTIFIED_BY.set(task, steps.certify(certification));
        } else {
            CertificationProcess.RELEASE_REASON.set(
                    task, CertificationForms.reason(CertificationForms.CERTIFYING_COMMENT, task));
        }
        CertificationProcess.CERTIFICATE_GRANTED.set(task, granted);
    }
}
