package health.sts.delivery.process;

import health.sts.delivery.watch.BlockedReports;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Watch training delivery: “Report blocked”. */
@Component
class ReportBlockedDelegate implements JavaDelegate {

    private final BlockedReports reports;

    ReportBlockedDelegate(BlockedReports reports) {
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reports.reportDue();
    }
}
