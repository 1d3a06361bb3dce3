package health.sts.demo.stage;

import health.sts.accountability.EscalationLadder;
import health.sts.engine.CaseJobs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the system does by itself at the time the clock shows. */
@Component
@Profile("demo")
public class Background {

    private final CaseJobs jobs;
    private final EscalationLadder ladder;

    public Background(CaseJobs jobs, EscalationLadder ladder) {
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
