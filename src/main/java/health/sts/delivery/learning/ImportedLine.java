package health.sts.delivery.learning;

/**
 * What becomes of one line of an LMS file.
 *
 * @param externalId the id in the LMS, or null where it could not be read
 * @param learner as the file names them, or null
 * @param sentence what happens, or why it does not and what to do
 * @param trainingId the training it belongs to, or null
 */
public record ImportedLine(
        long line, String externalId, String learner, Fate fate, String sentence, String trainingId) {

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

    ImportedLine became(Fate other, String why) {
        return new ImportedLine(line, externalId, learner, other, why, trainingId);
    }
}
