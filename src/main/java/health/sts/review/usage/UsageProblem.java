package health.sts.review.usage;

/**
 * What was found in a file.
 *
 * @param number its place in the list
 * @param line where in the file, from 1; 0 for the file as a whole
 * @param column the column's name, or null for the whole line
 * @param reason what is wrong and the way out
 */
public record UsageProblem(int number, Kind kind, long line, String column, String reason) {

    /** How much it weighs. */
    public enum Kind {
        /** The file is not loaded. */
        PROBLEM("Problem"),
        /** To be looked at; the file can be loaded. */
        WARNING("Warning"),
        /** A physician of a wave about whom the file says nothing. */
        MISSING("Missing");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How it is written for people. */
        public String title() {
            return title;
        }
    }

    static UsageProblem problem(long line, UsageColumn column, String reason) {
        return new UsageProblem(0, Kind.PROBLEM, line, column == null ? null : column.header(), reason);
    }

    static UsageProblem warning(long line, UsageColumn column, String reason) {
        return new UsageProblem(0, Kind.WARNING, line, column == null ? null : column.header(), reason);
    }
}
