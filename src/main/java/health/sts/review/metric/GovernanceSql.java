package health.sts.review.metric;

/** The statements behind {@link GovernanceMetrics}. Deadlines end with a day on the clocks of the wave. */
final class GovernanceSql {

    static final String LEFT_BEFORE = "Left the wave by the seventh day before go-live";
    static final String JOINED_AFTER = "Joined after the seventh day before go-live";
    static final String LEFT_BEFORE_LIVE = "Left the wave before go-live";
    static final String JOINED_AFTER_LIVE = "Joined after the day of go-live";
    static final String CALLED_OFF = "Called off before it was due";

    static final String VOLUNTEERS =
            """
            select c.id as record_id, c.candidate_id as person, c.specialty_code, c.site_id,
                   case when c.source = 'VOLUNTEER' then 1 else 0 end as numerator, 1 as denominator,
                   cast(null as varchar(200)) as excluded
              from candidacy c
             where c.wave_id in (:waves)
               and (c.state = 'APPOINTED' and c.state_since <= cast(:asOf as timestamp with time zone)
                    or c.state = 'SEAT_VACATED'
                       and exists (select 1 from certification y where y.candidacy_id = c.id
                                    and y.created_at <= cast(:asOf as timestamp with time zone)))
            """;

    private static final String AS_OF = "cast(:asOf as timestamp with time zone)";
    private static final String READY = LocalDay.of("w.go_live_date - 7");
    private static final String LIVE = LocalDay.of("w.go_live_date");
    private static final String TODAY = LocalDay.of(AS_OF, "w.zone");
    private static final String CREATED = LocalDay.of("t.created_at", "w.zone");
    private static final String LEFT =
            "t.state = 'LEFT' and t.state_since <= " + AS_OF + " and " + LocalDay.of("t.state_since", "w.zone");

    /** The event {@code e} is what the newest sheet signed by then says about a seat. */
    private static final String SIGNED =
            """
            e.kind in ('ATTENDED', 'MAKE_UP', 'REBOOK', 'NO_SHOW') and e.done_at <= %1$s
            and not exists (select 1 from seat_event n where n.training_id = e.training_id and n.session_id = e.session_id
                             and n.kind in ('ATTENDED', 'MAKE_UP', 'REBOOK', 'NO_SHOW') and n.done_at <= %1$s
                             and (n.done_at > e.done_at or n.done_at = e.done_at and n.id > e.id))
            """
                    .formatted(AS_OF);

    static final String IN_TIME =
            """
            select t.id as record_id, t.physician_id as person, t.specialty_code, t.site_id,
                   case when exists (select 1 from seat_event e join training_session s on s.id = e.session_id
                                      where e.training_id = t.id and s.kind = 'CLASS' and %1$s
                                        and (e.kind = 'ATTENDED' and %2$s <= %3$s or e.kind = 'MAKE_UP' and %4$s <= %3$s))
                         and exists (select 1 from test_attempt a
                                      where a.training_id = t.id and a.passed and a.recorded_at <= %5$s and %6$s <= %3$s
                                        and not exists (select 1 from test_attempt n where n.corrects = a.id
                                                           and n.recorded_at <= %5$s))
                   then 1 else 0 end as numerator,
                   1 as denominator,
                   case when %7$s <= %3$s then '%8$s' when %9$s > %3$s then '%10$s' end as excluded
              from learner_training t join wave w on w.id = t.wave_id
             where t.wave_id in (:waves) and t.created_at <= %5$s and %11$s > %3$s
            """
                    .formatted(
                            SIGNED,
                            LocalDay.of("s.ends_at", "w.zone"),
                            READY,
                            LocalDay.of("e.done_at", "w.zone"),
                            AS_OF,
                            LocalDay.of("a.taken_at", "w.zone"),
                            LEFT,
                            LEFT_BEFORE,
                            CREATED,
                            JOINED_AFTER,
                            TODAY);

    static final String NO_SHOWS =
            """
            select e.id as record_id, t.physician_id as person, t.specialty_code, t.site_id,
                   case when e.kind = 'NO_SHOW' then 1 else 0 end as numerator, 1 as denominator,
                   cast(null as varchar(200)) as excluded
              from learner_training t join seat_event e on e.training_id = t.id
             where t.wave_id in (:waves) and
            """
                    + SIGNED;

    static final String WAIVERS =
            """
            select t.id as record_id, t.physician_id as person, t.specialty_code, t.site_id,
                   case when exists (select 1 from access_waiver v join waiver_event g on g.waiver_id = v.id
                                      where v.training_id = t.id and g.kind = 'GRANTED' and g.done_at <= %1$s
                                        and %2$s <= %3$s and %4$s >= %3$s
                                        and not exists (select 1 from waiver_event o
                                                         where o.waiver_id = v.id and o.kind in ('REVOKED', 'ENDED')
                                                           and o.done_at <= %1$s and %5$s < %3$s))
                   then 1 else 0 end as numerator,
                   1 as denominator,
                   case when %6$s < %3$s then '%7$s' when %8$s > %3$s then '%9$s' end as excluded
              from learner_training t join wave w on w.id = t.wave_id
             where t.wave_id in (:waves) and t.created_at <= %1$s and %10$s >= %3$s
            """
                    .formatted(
                            AS_OF,
                            LocalDay.of("g.done_at", "w.zone"),
                            LIVE,
                            LocalDay.of("v.ends_at", "w.zone"),
                            LocalDay.of("o.done_at", "w.zone"),
                            LEFT,
                            LEFT_BEFORE_LIVE,
                            CREATED,
                            JOINED_AFTER_LIVE,
                            TODAY);

    /** Times of the engine have no zone; compared with ours, both databases take them in the zone of the session. */
    static final String TASKS =
            """
            select k.ID_ as record_id, cast(null as varchar(64)) as person,
                   (select min(l.GROUP_ID_) from ACT_HI_IDENTITYLINK l
                     where l.TASK_ID_ = k.ID_ and l.TYPE_ = 'candidate' and l.OPERATION_TYPE_ = 'add') as specialty_code,
                   cast(null as varchar(64)) as site_id,
                   case when k.DELETE_REASON_ = 'completed' and k.END_TIME_ <= k.DUE_DATE_ then 1 else 0 end as numerator,
                   1 as denominator,
                   case when k.DELETE_REASON_ <> 'completed' and k.END_TIME_ < k.DUE_DATE_ then '%s' end as excluded
              from (select id, wave_id from learner_training union all select id, wave_id from training_session
                    union all select id, wave_id from candidacy union all select id, wave_id from certification
                    union all select id, wave_id from access_waiver union all select id, wave_id from wave_review
                    union all select id, wave_id from intervention union all select id, wave_id from support_ticket) c
              join ACT_HI_PROCINST p on p.BUSINESS_KEY_ = c.id
              join ACT_HI_TASKINST k on k.ROOT_PROC_INST_ID_ = p.PROC_INST_ID_
             where c.wave_id in (:waves)
               and k.DUE_DATE_ >= cast(:from as timestamp with time zone)
               and k.DUE_DATE_ < cast(:until as timestamp with time zone)
               and k.DUE_DATE_ < cast(:asOf as timestamp with time zone)
            """
                    .formatted(CALLED_OFF);

    private GovernanceSql() {}
}
