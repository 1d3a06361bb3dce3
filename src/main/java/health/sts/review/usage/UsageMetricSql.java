package health.sts.review.usage;

import java.util.List;
import java.util.stream.Stream;

/**
 * The statements behind the metrics of EHR use. Whoever has or had a training in one of the waves counts, once, with the
 * newest of them; a period belongs to the days in which its middle lies.
 */
final class UsageMetricSql {

    static final String LEFT = "Left the wave before these days";
    static final String NOT_REPORTED = "Not reported";
    static final String NO_ENCOUNTERS = "No encounters in the period";
    static final String NO_DISCHARGES = "No discharges in the period";
    static final String NO_ORDERS = "No medication orders in the period";
    static final String NO_SCHEDULE = "No scheduled patient hours";
    static final String NOT_USED = "No hours in the EHR";
    static final String UNIT_CHANGED = "Visits and wRVU are mixed";
    static final String NO_BASELINE = "Fewer than 11 of the 12 weeks before go-live reported";
    static final String NO_BASELINE_VISITS = "No visits in the 12 weeks before go-live";

    /** The other trainings are found by person: H2 would take any index of the wave and read whole waves for each. */
    private static final String FROM = " from learner_training t join wave w on w.id = t.wave_id join "
            + StandingFigures.JOIN
            + """
               on f.physician_id = t.physician_id
             where t.wave_id in (:waves) and t.created_at <= cast(:asOf as timestamp with time zone)
               and not exists (select 1 from learner_training o
                                where o.physician_id = t.physician_id and concat(o.wave_id, '') in (:waves)
                                  and o.created_at <= cast(:asOf as timestamp with time zone)
                                  and (o.created_at > t.created_at or (o.created_at = t.created_at and o.id > t.id)))
            """;

    private static final String THESE_DAYS =
            "f.period_middle >= cast(:fromDay as date) and f.period_middle < cast(:untilDay as date)";
    private static final String BEFORE = "f.period_middle >= w.go_live_date - 84 and f.period_middle < w.go_live_date";
    private static final String GONE =
            """
            t.state = 'LEFT' and t.state_since < cast(:from as timestamp with time zone)
             and t.state_since <= cast(:asOf as timestamp with time zone)
            """;
    private static final String PERSON =
            """
            select x.physician_id as record_id, x.physician_id as person, x.specialty_code, x.site_id,
            """;
    private static final String BY_PERSON =
            """
             from (select t.physician_id, t.specialty_code, t.site_id, max(case when %s then 1 else 0 end) as gone,
            """
                    .formatted(GONE);
    private static final String GROUPED = " group by t.physician_id, t.specialty_code, t.site_id";

    static final String EHR_TIME = PERSON
            + """
             coalesce(x.hours, 0) as numerator, coalesce(x.scheduled, 0) * 0.125 as denominator,
             case when x.gone = 1 then '%s' when x.hours is null then '%s' when x.scheduled = 0 then '%s' end as excluded
            """
                    .formatted(LEFT, NOT_REPORTED, NO_SCHEDULE)
            + BY_PERSON
            + """
              sum(case when f.scheduled_hours is not null then f.ehr_hours end) as hours,
              sum(case when f.ehr_hours is not null then f.scheduled_hours end) as scheduled
            """
            + FROM + " and " + THESE_DAYS + GROUPED + ") x";

    static final String AFTER_HOURS = PERSON
            + """
             case when x.hours * 7 <= 5 * x.days then 1 else 0 end as numerator, 1 as denominator,
             case when x.gone = 1 then '%s' when x.hours is null then '%s' when x.used = 0 then '%s' end as excluded
            """
                    .formatted(LEFT, NOT_REPORTED, NOT_USED)
            + BY_PERSON
            + """
              sum(f.after_hours_hours) as hours,
              sum(case when f.after_hours_hours is not null then f.days end) as days,
              sum(case when f.after_hours_hours is not null then f.ehr_hours end) as used
            """
            + FROM + " and " + THESE_DAYS + GROUPED + ") x";

    static final String PRODUCTIVITY = PERSON
            + """
             coalesce(x.visits, 0) as numerator,
             case when x.visits is null or coalesce(x.before_days, 0) = 0 then 0
                  else round(x.before_visits * x.days / x.before_days, 4) end as denominator,
             case when x.gone = 1 then '%s' when x.visits is null then '%s'
                  when coalesce(x.before_days, 0) < 77 then '%s' when x.units > 1 then '%s'
                  when x.before_visits = 0 then '%s' end as excluded
            """
                    .formatted(LEFT, NOT_REPORTED, NO_BASELINE, UNIT_CHANGED, NO_BASELINE_VISITS)
            + BY_PERSON
            + """
              sum(case when %1$s then 1 else 0 end) as lines, count(distinct f.visits_unit) as units,
              sum(case when %1$s then f.visits end) as visits,
              sum(case when %1$s and f.visits is not null then f.days end) as days,
              sum(case when %2$s then f.visits end) as before_visits,
              sum(case when %2$s and f.visits is not null then f.days end) as before_days
            """
                    .formatted(THESE_DAYS, BEFORE)
            + FROM + " and ((" + THESE_DAYS + ") or (" + BEFORE + "))" + GROUPED + ") x where x.lines > 0";

    private UsageMetricSql() {}

    /** A record for each line of a file. */
    static String lines(String part, String whole, String none) {
        return lines(part, whole, whole, none);
    }

    /** The same where the denominator is made of a figure. */
    static String lines(String part, String figure, String whole, String none) {
        return """
               select concat(f.load_id, ':', f.line_no) as record_id, t.physician_id as person, t.specialty_code, t.site_id,
                coalesce(%1$s, 0) as numerator, coalesce(%2$s, 0) as denominator,
                case when %3$s then '%4$s' when %1$s is null or %5$s is null then '%6$s'
                     when %5$s = 0 then '%7$s' end as excluded
               """
                        .formatted(part, whole, GONE, LEFT, figure, NOT_REPORTED, none)
                + FROM + " and " + THESE_DAYS;
    }

    /** What may be listed as a reason, always {@link #LEFT} and {@link #NOT_REPORTED}. */
    static List<String> reasons(String... more) {
        return Stream.concat(Stream.of(LEFT, NOT_REPORTED), Stream.of(more)).toList();
    }
}
