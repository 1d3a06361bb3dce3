package health.sts.certification.register;

/**
 * How certificates stand at the moment {@code :at}, as one SQL expression that every statement about them uses. Revoked
 * goes before expired, expired before suspended; what happened after the moment does not count.
 */
final class Standing {

    // A case around each exists: H2 moves conditions inside and cannot read a bare exists there.
    private static final String HAPPENED =
            "case when exists (select 1 from certificate_event e where e.certificate_id = c.id and e.kind = '%s'"
                    + " and e.done_at <= :at) then true else false end";

    private static final String SUSPENDED =
            """
            case when exists (select 1 from certificate_event e where e.certificate_id = c.id and e.kind = 'SUSPENDED'
                       and e.done_at <= :at and not exists (
                           select 1 from certificate_event r where r.certificate_id = c.id and r.kind = 'REINSTATED'
                              and r.done_at <= :at and r.event_no > e.event_no)) then true else false end""";

    private static final String ENDS =
            """
            coalesce((select min(e.ends_at) from certificate_event e where e.certificate_id = c.id
                          and e.kind = 'UPGRADE' and e.done_at <= :at and e.ends_at < c.valid_until), c.valid_until)""";

    /**
     * Stands where a table stands, under the alias {@code s}: all columns of {@code certificate} with {@code ends_at},
     * {@code superseded} and {@code status}.
     */
    static final String CERTIFICATES = among("1 = 1");

    /** The certificates that count: the newest period of each holder, valid or suspended. */
    static final String CURRENT = "not s.superseded and s.status in ('VALID', 'SUSPENDED')";

    /** The certificate with which its holder may teach. */
    static final String TEACHES = "not s.superseded and s.status = 'VALID' and s.valid_from <= :at";

    private Standing() {}

    /** The same for those certificates {@code c} for which a condition holds, so that only these are looked at. */
    static String among(String condition) {
        return """
                (select d.*, case when d.revoked then 'REVOKED' when d.ends_at < :at then 'EXPIRED'
                             when d.suspended then 'SUSPENDED' else 'VALID' end as status
                   from (select c.*, %s as ends_at, %s as superseded, %s as revoked, %s as suspended
                           from certificate c where %s) d) s
                """
                .formatted(ENDS, HAPPENED.formatted("SUPERSEDED"), HAPPENED.formatted("REVOKED"), SUSPENDED, condition);
    }
}
