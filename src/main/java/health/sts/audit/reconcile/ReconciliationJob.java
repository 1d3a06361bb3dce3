package health.sts.audit.reconcile;

import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares every night and some minutes after a start. Where several nodes do, the first one's run serves for all. */
@Component
class ReconciliationJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationJob.class);
    private static final Duration RECENT = Duration.ofHours(1);

    private final Reconciliations reconciliations;
    private final Clock clock;

    ReconciliationJob(Reconciliations reconciliations, Clock clock) {
        this.reconciliations = reconciliations;
        this.clock = clock;
    }

    @Scheduled(cron = "${sts.reconciliation.at}", zone = "${sts.time-zone:America/New_York}")
    @Scheduled(initialDelayString = "${sts.reconciliation.after-start}")
    void run() {
        if (reconciliations
                .latest()
                .filter(latest -> latest.runAt().isAfter(clock.instant().minus(RECENT)))
                .isPresent()) {
            return;
        }
        ReconciliationRun run = reconciliations.run();
        if (!run.clean()) {
            LOG.error(
                    "The engine's history and the ledger differ in {} places; see /audit/reconciliation",
                    run.differences().total());
        }
    }
}
