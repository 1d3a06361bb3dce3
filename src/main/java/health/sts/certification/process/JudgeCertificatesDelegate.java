package health.sts.certification.process;

import health.sts.certification.register.CertificateJudge;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch certificates: "Judge certificates", a batch in each transaction. */
@Component
class JudgeCertificatesDelegate implements JavaDelegate {

    private final CertificateJudge judge;

    JudgeCertificatesDelegate(CertificateJudge judge) {
        this.judge = judge;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WatchProcess.MORE_TO_JUDGE.set(execution, judge.judgeNext(WatchProcess.BATCH));
    }
}
