package health.sts.certification.process;

import health.sts.certification.register.CertificateWatch;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch certificates: "Open recertifications". */
@Component
class OpenRecertificationsDelegate implements JavaDelegate {

    private final CertificateWatch watch;

    OpenRecertificationsDelegate(CertificateWatch watch) {
        this.watch = watch;
    }

    @Override
    public void execute(DelegateExecution execution) {
        watch.openRecertifications();
    }
}
