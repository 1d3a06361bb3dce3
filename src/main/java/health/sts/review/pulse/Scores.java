package health.sts.review.pulse;

/**
 * How the marks of one answer become scores: aggregates over rows {@code m} of {@code pulse_mark}, grouped by answer. The
 * metrics and the pages of results use the same, so that they cannot differ.
 */
final class Scores {

    static final String USABILITY_MARKS = "count(case when m.item like 'SUS%' then 1 end)";

    /** The System Usability Scale; only where all ten marks are there. */
    static final String USABILITY =
            """
            2.5 * sum(case when m.item in ('SUS1', 'SUS3', 'SUS5', 'SUS7', 'SUS9') then m.mark - 1
                           when m.item like 'SUS%' then 5 - m.mark else 0 end)""";

    static final String EXPERIENCE_MARKS = "count(case when m.item like 'NX%' then 1 end)";

    /** Agreement less disagreement; neutral marks add nothing and stay in the number of marks. */
    static final String NET_EXPERIENCE =
            "sum(case when m.item like 'NX%' and m.mark >= 4 then 1 when m.item like 'NX%' and m.mark <= 2 then -1 else 0 end)";

    static final String BURNOUT_MARKS = "count(case when m.item = 'BURNOUT' then 1 end)";
    static final String BURNED_OUT = "count(case when m.item = 'BURNOUT' and m.mark >= 3 then 1 end)";
    static final String LEADERSHIP_MARKS = "count(case when m.item = 'LEADERSHIP' then 1 end)";
    static final String AGREES_LEADERSHIP = "count(case when m.item = 'LEADERSHIP' and m.mark >= 4 then 1 end)";

    private Scores() {}
}
