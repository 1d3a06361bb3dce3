package health.sts.delivery.booking;

import health.sts.engine.CaseJobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after waiting lists every minute, on every node where jobs of cases run. */
@Component
class WaitingListWatch {

    private final WaitingLists lists;
    private final CaseJobs jobs;

    WaitingListWatch(WaitingLists lists, CaseJobs jobs) {
        this.lists = lists;
        this.jobs = jobs;
    }

    @Scheduled(
            initialDelayString = "${sts.delivery.waiting-lists-every:PT1M}",
            fixedDelayString = "${sts.delivery.waiting-lists-every:PT1M}")
    void run() {
        if (!jobs.held()) {
            lists.tidy();
        }
    }
}
