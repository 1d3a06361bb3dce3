package health.sts.review.metric;

/** Which of the records behind a figure are shown. */
public enum RecordFilter {
    ALL("All", "1 = 1"),
    NUMERATOR("Counted in the numerator", "r.excluded is null and r.numerator <> 0"),
    DENOMINATOR("Only in the denominator", "r.excluded is null and r.numerator = 0"),
    EXCLUDED("Excluded", "r.excluded is not null");

    private final String title;
    private final String where;

    RecordFilter(String title, String where) {
        this.title = title;
        this.where = where;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    String where() {
        return where;
    }
}
