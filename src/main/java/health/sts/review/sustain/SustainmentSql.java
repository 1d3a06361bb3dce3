package health.sts.review.sustain;

/** The statements behind {@link SustainmentMetrics}. */
final class SustainmentSql {

    static final String TOO_EARLY = "A year after go-live is not over";
    static final String REVOKED = "Revoked before it ended";

    private static final String AS_OF = "cast(:asOf as timestamp with time zone)";

    /** The end of the days looked at, or the moment of the reading where it comes earlier. */
    private static final String MOMENT = "least(cast(:until as timestamp with time zone), " + AS_OF + ")";

    private static final String BORDER = "(" + MOMENT + " - interval '12' month)";

    static final String RETAINED =
            """
            select c.id as record_id, c.physician_id as person, c.specialty_code, c.site_id,
                   case when %1$s <= %2$s and exists (
                        select 1 from certificate l where l.physician_id = c.physician_id
                           and l.specialty_code = c.specialty_code and %3$s) then 1 else 0 end as numerator,
                   1 as denominator,
                   case when %1$s > %2$s then '%4$s' end as excluded
              from certificate c join wave w on w.id = c.wave_id
             where c.wave_id in (:waves) and %5$s <= %6$s and %7$s
            """
                    .formatted(
                            day("w.go_live_date + 365"),
                            MOMENT,
                            other(TrainerStanding.active(day("w.go_live_date + 365"))),
                            TOO_EARLY,
                            day("w.go_live_date"),
                            MOMENT,
                            TrainerStanding.active(day("w.go_live_date")));

    static final String RENEWED =
            """
            select d.record_id, d.person, d.specialty_code, d.site_id, d.numerator, d.denominator, d.excluded from (
                select c.id as record_id, c.physician_id as person, c.specialty_code, c.site_id,
                       case when exists (select 1 from certificate n where n.physician_id = c.physician_id
                                            and n.specialty_code = c.specialty_code and n.period_no > c.period_no
                                            and n.certified_at <= %1$s and n.certified_at <= %2$s)
                            then 1 else 0 end as numerator,
                       1 as denominator,
                       case when exists (select 1 from certificate_event v where v.certificate_id = c.id
                                            and v.kind = 'REVOKED' and v.done_at <= %1$s and v.done_at <= %2$s)
                            then '%3$s' end as excluded,
                       %2$s as ended_at
                  from certificate c where c.wave_id in (:waves) and c.certified_at <= %1$s) d
             where d.ended_at >= cast(:from as timestamp with time zone) and d.ended_at < %4$s
            """
                    .formatted(AS_OF, TrainerStanding.ends(AS_OF), REVOKED, MOMENT);

    static final String COVERED =
            """
            select concat(s.wave_id, '-', s.specialty_code) as record_id, cast(null as varchar(64)) as person,
                   s.specialty_code, cast(null as varchar(64)) as site_id,
                   case when (select count(distinct c.physician_id) from certificate c
                               where c.wave_id = s.wave_id and c.specialty_code = s.specialty_code and %1$s)
                             >= w.min_trainers then 1 else 0 end as numerator,
                   1 as denominator, cast(null as varchar(200)) as excluded
              from wave_specialty s join wave w on w.id = s.wave_id
             where s.wave_id in (:waves) and s.required_seats > 0
            """
                    .formatted(TrainerStanding.active(MOMENT));

    static final String IN_DEBT =
            """
            select t.id as record_id, t.physician_id as person, t.specialty_code, t.site_id,
                   case when exists (select 1 from test_attempt a where a.training_id = t.id and a.passed
                                        and a.taken_at >= %2$s and a.recorded_at <= %1$s
                                        and not exists (select 1 from test_attempt n where n.corrects = a.id
                                                           and n.recorded_at <= %1$s))
                          or exists (select 1 from seat_event e join training_session x on x.id = e.session_id
                                      where e.training_id = t.id and x.kind = 'REFRESHER' and e.kind = 'ATTENDED'
                                        and x.ends_at >= %2$s and e.done_at <= %1$s
                                        and not exists (select 1 from seat_event l where l.training_id = e.training_id
                                                           and l.session_id = e.session_id
                                                           and l.kind in ('MAKE_UP', 'REBOOK', 'NO_SHOW')
                                                           and l.done_at > e.done_at and l.done_at <= %1$s))
                          or exists (select 1 from certificate k where k.physician_id = t.physician_id
                                        and k.certified_at >= %2$s and k.certified_at <= %1$s)
                        then 0 else 1 end as numerator,
                   1 as denominator, cast(null as varchar(200)) as excluded
              from learner_training t
             where t.wave_id in (:waves) and not (t.state = 'LEFT' and t.state_since <= %1$s)
               and exists (select 1 from access_decision y where y.training_id = t.id and y.access = 'ELIGIBLE'
                              and y.decided_at <= %1$s and not exists (
                                  select 1 from access_decision z where z.training_id = t.id and z.number > y.number
                                     and z.decided_at <= %1$s))
            """
                    .formatted(MOMENT, BORDER);

    private SustainmentSql() {}

    /** The beginning of a day of the calendar in UTC, the same on every server. */
    private static String day(String date) {
        return "cast(concat(cast(" + date + " as varchar(10)), ' 00:00:00+00') as timestamp with time zone)";
    }

    /** The same condition for another row of the table. */
    private static String other(String condition) {
        return condition.replaceAll("\\bc\\.", "l.");
    }
}
