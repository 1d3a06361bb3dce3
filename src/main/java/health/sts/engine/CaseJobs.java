package health.sts.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The timers and background steps of running cases, for whoever moves the clock: with {@code sts.hold-jobs} the job
 * executor waits for {@link #release()}, so that nothing is fired in the present that was due in the time moved to.
 */
public interface CaseJobs {

    /** When the next of them is due, or empty where none waits. A step that may run at once is due when it was made. */
    Optional<Instant> nextDue();

    /**
     * Runs what is due at this moment, each in a transaction of its own; what fails is left with one try less.
     *
     * @return the business keys of the cases that moved
     */
    List<String> runDue();

    /**
     * Whether background work of cases waits on this node: it is switched off here, or held until the clock has been
     * moved. Jobs of our own that move cases wait as well.
     */
    boolean held();

    /** Lets the job executor begin; does nothing where it runs already. */
    void release();
}
