package health.sts.review.metric;

import health.sts.delivery.PassSql;
import health.sts.review.ActivePhysicians;

/** The statements behind {@link TrainingMetrics}. */
final class TrainingSql {

    static final String FEW_ANSWERS = "Class with too few answers to be shown";

    private static final String AS_OF = "cast(:asOf as timestamp with time zone)";
    private static final String LEARNER =
            "select t.id as record_id, t.physician_id as person, t.specialty_code, t.site_id, ";
    private static final String NEVER = "cast(null as varchar(200)) as excluded";

    private static final String TRIED = " where t.wave_id in (:waves) and exists (select 1 from test_attempt f"
            + " where f.training_id = t.id and f.attempt_no = 1 and f.corrects is null and f.recorded_at <= " + AS_OF
            + ")";

    static final String FIRST_ATTEMPT = passed(PassSql.FIRST);

    static final String THREE_ATTEMPTS = passed("a.attempt_no <= 3");

    static final String CERTIFIED =
            """
            select c.id as record_id, c.physician_id as person, c.specialty_code, c.site_id,
                   case when exists (select 1 from certificate h where h.certification_id = c.id
                                      and h.certified_at <= cast(:asOf as timestamp with time zone)) then 1 else 0 end
                       as numerator,
                   1 as denominator, cast(null as varchar(200)) as excluded
              from certification c
             where c.wave_id in (:waves) and c.reason = 'APPOINTED'
               and c.created_at <= cast(:asOf as timestamp with time zone)
            """;

    static final String REACTION =
            """
            select a.id as record_id, cast(null as varchar(64)) as person, s.specialty_code, s.site_id,
                   case when r.mean is null then 0 else a.item_1 + a.item_2 + a.item_3 + a.item_4 + a.item_5 end as numerator,
                   case when r.mean is null then 0 else 5 end as denominator,
                   case when r.mean is null then '%s' end as excluded
              from survey_answer a join survey_result r on r.session_id = a.session_id
              join training_session s on s.id = a.session_id
             where s.wave_id in (:waves) and r.reported_at <= cast(:asOf as timestamp with time zone)
            """
                    .formatted(FEW_ANSWERS);

    static final String PERSONALISED = LEARNER
            + """
              case when exists (select 1 from lab_checklist l
                                 where l.training_id = t.id and l.recorded_at <= %1$s
                                   and case when l.preference_lists then 1 else 0 end
                                       + case when l.note_templates then 1 else 0 end
                                       + case when l.order_sets then 1 else 0 end
                                       + case when l.mobile then 1 else 0 end >= 3
                                   and not exists (select 1 from lab_checklist m
                                                    where m.training_id = t.id and m.recorded_at <= %1$s
                                                      and (m.recorded_at > l.recorded_at
                                                           or m.recorded_at = l.recorded_at and m.id > l.id)))
                   then 1 else 0 end as numerator,
              1 as denominator, %2$s
              from learner_training t where t.wave_id in (:waves) and
            """
                    .formatted(AS_OF, NEVER)
            + ActivePhysicians.ACTIVE.replace(
                    "cast(:moment as timestamp with time zone)",
                    "least(" + AS_OF + ", cast(:until as timestamp with time zone))");

    private TrainingSql() {}

    private static String passed(String attempts) {
        return LEARNER + "case when " + PassSql.among(attempts, AS_OF) + " then 1 else 0 end as numerator,"
                + " 1 as denominator, " + NEVER + " from learner_training t" + TRIED;
    }
}
