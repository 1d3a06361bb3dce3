package health.sts.certification.process;

import health.sts.certification.path.CertificationSteps;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component
class ConfirmCertificateCompletion implements TaskListener {

    private final CertificationSteps steps;

    ConfirmCertificateCompletion(CertificationSteps steps) {
        this.steps = steps;
    }

    @Override
    public void notify(DelegateTask task) {
        String certification = task.getExecution().getProcessBusinessKey();
        boolean granted = CertificationForms.CONFIRMING.required(task) == CertificationForms.Confirming.CONFIRM;
        if (granted) {
            CertificationForms.CONFIRMING_COMMENT.optional(task);
            CertificationProcess.CONFIRMED_BY.set(task, steps.confirm(certification));
        } else {
            steps.returned(certification, CertificationForms.reason(CertificationForms.CONFIRMING_COMMENT, task));
        }
        CertificationProcess.CERTIFICATE_GRANTED.set(task, granted);
    }
}
