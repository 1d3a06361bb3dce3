package health.sts.audit.logs;

import java.time.Instant;

/**
 * One activity instance of a case, as a log tells it.
 *
 * @param instance the id of the activity instance, or of the ledger line where history knows nothing of it
 * @param startedAt null where only the ledger knows of the step
 * @param endedAt null while the step is under way
 * @param aborted whether it ended without being completed, for example because its time ran out
 * @param sequence the order of steps that began in the same millisecond
 * @param resource who completed it, as the ledger says; never the assignee
 * @param done what the ledger says about it, or null
 */
record LoggedStep(
        String instance,
        String stepId,
        String name,
        String type,
        String processInstance,
        ModelVersion model,
        Instant startedAt,
        Instant endedAt,
        boolean aborted,
        long sequence,
        String resource,
        LedgerStep done) {

    /** The resource of everything that the software does by itself. */
    static final String SYSTEM = "system";

    /** The resource of a human step that nobody has completed. */
    static final String NOBODY = "nobody";

    /** The resource of a completed human step without a ledger line: such a step needs an explanation. */
    static final String UNRECORDED = "unrecorded";

    /** Which version of which process a step belongs to; version and tag are null where they are not known. */
    record ModelVersion(String key, String version, String tag) {}

    /** A transition of the standard lifecycle of XES. */
    String lastTransition() {
        return endedAt == null ? "start" : aborted ? "ate_abort" : "complete";
    }

    /** The end, or the begin while the step is under way. */
    Instant lastTime() {
        return endedAt == null ? startedAt : endedAt;
    }

    boolean onlyInLedger() {
        return startedAt == null;
    }
}
