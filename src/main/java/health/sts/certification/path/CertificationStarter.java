package health.sts.certification.path;

import health.sts.engine.CaseJobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Starts what was asked for, some at a time, on every node where jobs of cases run. */
@Component
class CertificationStarter {

    private static final int AT_ONCE = 50;

    private final Certifications certifications;
    private final CaseJobs jobs;

    CertificationStarter(Certifications certifications, CaseJobs jobs) {
        this.certifications = certifications;
        this.jobs = jobs;
    }

    @Scheduled(
            initialDelayString = "${sts.certification.start-every:PT10S}",
            fixedDelayString = "${sts.certification.start-every:PT10S}")
    void run() {
        if (jobs.held()) {
            return;
        }
        int started;
        do {
            started = certifications.startRequested(AT_ONCE);
        } while (started == AT_ONCE);
    }
}
