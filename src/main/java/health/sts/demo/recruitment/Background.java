package health.sts.demo.recruitment;

import health.sts.accountability.EscalationLadder;
import health.sts.engine.CaseJobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the system does by itself at the time the clock shows. */
class Background {

    private final CaseJobs jobs;
    private final EscalationLadder ladder;

    Background(CaseJobs jobs, EscalationLadder ladder) {
        this.jobs = jobs;
        this.ladder = ladder;
    }

    Optional<Instant> nextDue() {
        return jobs.nextDue();
    }

    List<String> runDue() {
        return jobs.runDue();
    }

    EscalationLadder.Result lookAtWhatIsLate() {
        return ladder.run();
    }
}
