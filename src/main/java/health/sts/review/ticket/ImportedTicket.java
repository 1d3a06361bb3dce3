package health.sts.review.ticket;

/**
 * What becomes of one line of a file.
 *
 * @param externalId the id in the service desk, or null where it could not be read
 * @param sentence what happens, or why it does not and what to do
 * @param ticketId the ticket it is, or null
 */
public record ImportedTicket(long line, String externalId, Fate fate, String sentence, String ticketId) {

    /** What happens to a line. */
    public enum Fate {
        NEW("Will be taken", "active"),
        TAKEN("Taken", "done"),
        RESOLVES("Will be resolved", "active"),
        RESOLVED("Resolved", "done"),
        KNOWN("Known already", "waiting"),
        REFUSED("Refused", "stopped");

        private final String title;
        private final String tag;

        Fate(String title, String tag) {
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
