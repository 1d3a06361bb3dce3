package health.sts.review.usage;

/** Which figures count at a moment: of those of one physician and period, the ones loaded last until then. */
final class StandingFigures {

    /** A join of {@code usage_figure f} and its load {@code l}, to stand in a {@code from}; needs {@code :asOf}. */
    static final String JOIN =
            """
            usage_figure f join usage_load l on l.id = f.load_id
                and l.loaded_at <= cast(:asOf as timestamp with time zone)
                and not exists (select 1 from usage_figure g join usage_load m on m.id = g.load_id
                                 where g.physician_id = f.physician_id and g.period_middle = f.period_middle
                                   and g.period_from = f.period_from and g.period_until = f.period_until
                                   and m.number > l.number
                                   and m.loaded_at <= cast(:asOf as timestamp with time zone))
            """;

    private StandingFigures() {}
}
