package health.sts.review.usage;

import health.sts.people.csv.CsvColumn;
import java.util.Arrays;
import java.util.List;

/** The columns of a file of EHR use. */
enum UsageColumn implements CsvColumn {
    PHYSICIAN("Physician id, user id or e-mail address, as in people.csv", "PHY-00042"),
    PERIOD_FROM("First day of the period, YYYY-MM-DD", "2027-03-01"),
    PERIOD_UNTIL("Last day of the period, which belongs to it; a week or a month, at most 31 days", "2027-03-31"),
    VENDOR("Who makes the report, at most 60 characters", "Example EHR"),
    DEFINITION_VERSION("Version of the vendor's definitions, at most 40 characters", "2027.1"),
    ENCOUNTERS("Outpatient encounters", Kind.COUNT, "180"),
    CLOSED_SAME_DAY("Of these, closed on the day of the visit", Kind.COUNT, "120"),
    CLOSED_WITHIN_3_DAYS(
            "Of the encounters, closed within 3 days, those of the same day among them", Kind.COUNT, "165"),
    DISCHARGES("Discharges in the period", Kind.COUNT, "20"),
    INCOMPLETE_AFTER_30_DAYS(
            "Records incomplete more than 30 days after discharge, on the last day of the period", Kind.COUNT, "1"),
    MEDICATION_ORDERS("Inpatient medication orders", Kind.COUNT, "240"),
    ORDERS_BY_PRESCRIBER("Of these, entered by the licensed prescriber", Kind.COUNT, "221"),
    EHR_HOURS("Hours in the EHR", Kind.HOURS, "96.5"),
    SCHEDULED_HOURS("Scheduled patient hours", Kind.HOURS, "128"),
    AFTER_HOURS_HOURS("Of the hours in the EHR, outside scheduled hours", Kind.HOURS, "14.25"),
    VISITS("Visits, or wRVU with its unit in the next column", Kind.AMOUNT, "176"),
    VISITS_UNIT("visits or wrvu; empty means visits", "visits");

    private final String hint;
    private final Kind kind;
    private final String example;

    UsageColumn(String hint, String example) {
        this(hint, null, example);
    }

    UsageColumn(String hint, Kind kind, String example) {
        this.hint = hint;
        this.kind = kind;
        this.example = example;
    }

    /** What sort of number a figure is. */
    enum Kind {
        COUNT(0),
        HOURS(2),
        AMOUNT(2);

        private final int decimals;

        Kind(int decimals) {
            this.decimals = decimals;
        }

        int decimals() {
            return decimals;
        }
    }

    /** The columns with figures, in the order of the table. */
    static List<UsageColumn> figures() {
        return FIGURES;
    }

    private static final List<UsageColumn> FIGURES =
            Arrays.stream(values()).filter(UsageColumn::isFigure).toList();

    @Override
    public String hint() {
        return isFigure() ? hint + "; empty means not reported" : hint;
    }

    @Override
    public boolean mayBeMissing() {
        return isFigure() || this == VISITS_UNIT;
    }

    String example() {
        return example;
    }

    boolean isFigure() {
        return kind != null;
    }

    Kind kind() {
        return kind;
    }
}
