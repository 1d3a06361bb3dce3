package health.sts.review.metric;

/** How a figure comes from the records that count. */
public enum Unit {
    /** 100 × numerators ÷ denominators. */
    PERCENT("%"),
    /** The same, from −100 to 100. */
    POINTS("points"),
    /** Numerators ÷ denominators. */
    MEAN(""),
    /** The middle of numerator ÷ denominator of each record. */
    MEDIAN_HOURS("h"),
    /** Numerators for each 100 of the denominator and week looked at. */
    PER_100_AND_WEEK("per 100 and week");

    private final String symbol;

    Unit(String symbol) {
        this.symbol = symbol;
    }

    /** What stands behind the number; may be empty. */
    public String symbol() {
        return symbol;
    }
}
