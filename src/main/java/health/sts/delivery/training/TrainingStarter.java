package health.sts.delivery.training;

import health.sts.engine.CaseJobs;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Begins the cases of learners, some at a time, on every node where jobs of cases run. */
@Component
class TrainingStarter {

    private static final int AT_ONCE = 20;

    private final Trainings trainings;
    private final CaseJobs jobs;

    TrainingStarter(Trainings trainings, CaseJobs jobs) {
        this.trainings = trainings;
        this.jobs = jobs;
    }

    @Scheduled(
            initialDelayString = "${sts.delivery.start-every:PT10S}",
            fixedDelayString = "${sts.delivery.start-every:PT10S}")
    void run() {
        if (jobs.held()) {
            return;
        }
        int done;
        do {
            done = trainings.catchUp(AT_ONCE);
        } while (done > 0);
    }
}
