package health.sts.certification.exam;

/**
 * What becomes of one line of a file of exam results.
 *
 * @param attemptId the id in the exam system, or null where it could not be read
 * @param trainer as the file names them, or null
 * @param sentence what happens, or why it does not
 * @param certificationId the certification it belongs to, or null
 */
public record ImportLine(
        long line, String attemptId, String trainer, Fate fate, String sentence, String certificationId) {

    /** What happens to a line. */
    public enum Fate {
        NEW("Will be recorded", "active"),
        TAKEN("Recorded", "done"),
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
