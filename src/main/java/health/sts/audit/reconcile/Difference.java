package health.sts.audit.reconcile;

import java.time.Instant;

/**
 * Something that one record says and the other does not.
 *
 * @param reference the task's id, the ledger line's number or the process instance's id
 * @param at when the task or case finished or the line was acted
 * @param actor who is named by the record that is there, or null
 */
public record Difference(
        Kind kind,
        String reference,
        Instant at,
        String step,
        String actor,
        String businessKey,
        String processInstanceId) {

    /** The sorts of differences. */
    public enum Kind {
        TASK_WITHOUT_LINE("Finished task without a ledger line"),
        LINE_WITHOUT_TASK("Ledger line without a finished task"),
        CASE_WITHOUT_PATH("Finished case without a path");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
