package health.sts.delivery.session;

import java.time.Instant;

/**
 * Something that happened to a session.
 *
 * @param sequence the revision of its calendar entry after it
 */
public record SessionEvent(Kind kind, int sequence, String details, String doneBy, Instant at) {

    /** What happened. */
    public enum Kind {
        PLANNED("Planned"),
        AGREED("Trainer agreed"),
        DECLINED("Trainer declined"),
        CHANGED("Changed"),
        MOVED("Moved"),
        TRAINER("Trainer replaced"),
        TRAINER_LOST("Trainer lost"),
        CANCELLED("Cancelled");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }
}
