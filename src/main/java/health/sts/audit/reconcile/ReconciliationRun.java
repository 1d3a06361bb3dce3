package health.sts.audit.reconcile;

import java.time.Instant;

/**
 * One comparison of the engine's history with ledger and path.
 *
 * @param runBy user id of the auditor who asked for it, or the system's
 * @param from tasks and cases that finished since then were compared
 * @param checked how many were compared
 * @param differences how many of them differ
 */
public record ReconciliationRun(
        long id, Instant runAt, String runBy, Instant from, Counts checked, Counts differences) {

    /**
     * One number for each direction of the comparison.
     *
     * @param tasks finished human tasks; as a difference: without a ledger line
     * @param lines ledger lines of tasks; as a difference: without the task
     * @param cases finished process instances; as a difference: without a path
     */
    public record Counts(long tasks, long lines, long cases) {

        public long total() {
            return tasks + lines + cases;
        }
    }

    /** Whether everything that was compared agrees. */
    public boolean clean() {
        return differences.total() == 0;
    }

    /** Whether it compared everything from the beginning. */
    public boolean everything() {
        return from.equals(Instant.EPOCH);
    }
}
