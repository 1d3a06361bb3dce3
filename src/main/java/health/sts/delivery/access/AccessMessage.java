package health.sts.delivery.access;

import java.time.Instant;

/**
 * A message to the access system.
 *
 * @param number rises with each message of the installation; the access system ignores a lower one about the same learner
 * @param payload the body, byte for byte as it is signed and sent
 * @param fault why it was not delivered yet, or null
 */
public record AccessMessage(
        String id,
        long number,
        String trainingId,
        Kind kind,
        String payload,
        State state,
        int attempts,
        Instant nextAt,
        Instant createdAt,
        Instant sentAt,
        String fault) {

    /** What it says. */
    public enum Kind {
        ELIGIBLE("Eligible"),
        BLOCKED("Blocked"),
        WAIVED("Waiver begins"),
        WAIVER_ENDED("Waiver has ended");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }

    /** Where it is. */
    public enum State {
        QUEUED("Waits to be sent", "waiting"),
        SENT("Delivered", "done"),
        /** No address of an access system is set. */
        KEPT("Kept here", "active"),
        /** Tried as often as is set; somebody has to look. */
        DEAD("Not deliverable", "late");

        private final String title;
        private final String tag;

        State(String title, String tag) {
            this.title = title;
            this.tag = tag;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }

        /** The end of the tag's class name. */
        public String tag() {
            return tag;
        }
    }
}
