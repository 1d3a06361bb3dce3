package health.sts.review.sustain;

/** When a certificate {@code c} lets its holder teach, as conditions that every statement here uses. */
final class TrainerStanding {

    private static final String ENDS =
            """
            coalesce((select min(u.ends_at) from certificate_event u where u.certificate_id = c.id
                          and u.kind = 'UPGRADE' and u.done_at <= %1$s and u.ends_at < c.valid_until), c.valid_until)""";

    private static final String CURRENT =
            """
            c.certified_at <= %1$s and c.valid_from <= %1$s
            and not exists (select 1 from certificate_event g where g.certificate_id = c.id
                               and g.kind in ('SUPERSEDED', 'REVOKED') and g.done_at <= %1$s)
            and"""
                    + " " + ENDS + " >= %1$s";

    private static final String NOT_SUSPENDED =
            """
             and not exists (select 1 from certificate_event s where s.certificate_id = c.id and s.kind = 'SUSPENDED'
                                and s.done_at <= %1$s and not exists (
                                    select 1 from certificate_event r where r.certificate_id = c.id
                                       and r.kind = 'REINSTATED' and r.done_at <= %1$s and r.event_no > s.event_no))
            """;

    private TrainerStanding() {}

    /** The newest period, neither ended nor revoked; it may be suspended. */
    static String current(String moment) {
        return CURRENT.formatted(moment);
    }

    /** The same, not suspended. */
    static String active(String moment) {
        return (CURRENT + NOT_SUSPENDED).formatted(moment);
    }

    /** When it ends, as known at a moment. */
    static String ends(String moment) {
        return ENDS.formatted(moment);
    }
}
