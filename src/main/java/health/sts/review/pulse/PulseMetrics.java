package health.sts.review.pulse;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricCatalog;
import health.sts.review.metric.Target;
import health.sts.review.metric.Target.Kind;
import health.sts.review.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The metrics made of answers to pulses. A pulse belongs to the stretch that ends on its day, and counts from the moment it
 * closed; its answers carry no moment of their own.
 */
@Component
class PulseMetrics implements MetricCatalog {

    static final String NO_EXPERIENCE = "Left out all eleven statements of net experience";
    static final String SUS_INCOMPLETE = "Left out one of the ten statements of usability or more";
    static final String NO_BURNOUT = "Left out the question of burnout";
    static final String NO_LEADERSHIP = "Left out the statement about leadership";

    private static final String RECORDS =
            """
            select a.id as record_id, cast(null as varchar(64)) as person, a.specialty_code as specialty_code,
                   cast(null as varchar(64)) as site_id, %s as numerator, %s as denominator,
                   case when %s then '%s' end as excluded
              from pulse p join pulse_answer a on a.pulse_id = p.id join pulse_mark m on m.answer_id = a.id
             where p.wave_id in (:waves) and p.closed_at <= :asOf
               and exists (select 1 from pulse_day d where d.pulse_id = p.id and d.recorded_at <= :asOf
                              and d.until_day > :fromDay and d.until_day <= :untilDay)
             group by a.id, a.specialty_code""";

    private final List<Metric> metrics = List.of(leadership(), experience(), usability(), burnout());

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    private static Metric leadership() {
        return new Metric(
                "EN5",
                1,
                "Trust in leadership",
                Aim.ENGAGEMENT,
                OutcomeLevel.NONE,
                "How many say that leadership delivers well.",
                "Answers that agree or strongly agree",
                "Answers to the statement",
                List.of(NO_LEADERSHIP),
                Unit.PERCENT,
                List.of(new Target(Kind.AT_LEAST, new BigDecimal("53"), null)),
                false,
                "Value of the sector in 2022",
                true,
                single(Scores.AGREES_LEADERSHIP, Scores.LEADERSHIP_MARKS, NO_LEADERSHIP),
                null);
    }

    private static Metric experience() {
        return new Metric(
                "OU1",
                1,
                "Net experience",
                Aim.SUSTAINABILITY,
                OutcomeLevel.RESULT,
                "Agreement less disagreement over eleven statements about work with the EHR, from -100 to 100.",
                "Marks that agree or strongly agree, less marks that disagree or strongly disagree",
                "All marks given, neutral ones too",
                List.of(NO_EXPERIENCE),
                Unit.POINTS,
                List.of(new Target(Kind.AT_LEAST, new BigDecimal("23.4"), ReviewPoint.DAY_90)),
                true,
                "Published definition of a net score over eleven statements (2023), statements in our own words; 38 is aimed "
                        + "at a year after go-live",
                true,
                single(Scores.NET_EXPERIENCE, Scores.EXPERIENCE_MARKS, NO_EXPERIENCE),
                null);
    }

    private static Metric usability() {
        return new Metric(
                "OU2",
                1,
                "Usability (SUS)",
                Aim.SUSTAINABILITY,
                OutcomeLevel.RESULT,
                "The mean System Usability Scale score, from 0 to 100.",
                "Sum of the scores: (marks of the odd statements, each less 1, and 5 less each mark of the even ones) x 2.5",
                "Answers with all ten statements",
                List.of(SUS_INCOMPLETE),
                Unit.MEAN,
                List.of(new Target(Kind.AT_LEAST, new BigDecimal("46"), ReviewPoint.DAY_90)),
                true,
                "Mean of EHRs 45.9, of all industries 68; 55 is aimed at a year after go-live",
                true,
                records(
                        "case when " + Scores.USABILITY_MARKS + " = 10 then " + Scores.USABILITY + " else 0 end",
                        "1",
                        Scores.USABILITY_MARKS + " < 10",
                        SUS_INCOMPLETE),
                null);
    }

    private static Metric burnout() {
        return new Metric(
                "OU3",
                1,
                "Burnout",
                Aim.SUSTAINABILITY,
                OutcomeLevel.RESULT,
                "How many choose the third of five statements about burnout or one after it.",
                "Answers with the third, fourth or fifth statement",
                "Answers to the question",
                List.of(NO_BURNOUT),
                Unit.PERCENT,
                List.of(new Target(Kind.NOT_ABOVE_BASELINE, null, null)),
                false,
                "Single item with five ordered statements, in our own words",
                true,
                single(Scores.BURNED_OUT, Scores.BURNOUT_MARKS, NO_BURNOUT),
                null);
    }

    private static String single(String numerator, String marks, String excluded) {
        return records(numerator, marks, marks + " = 0", excluded);
    }

    private static String records(String numerator, String denominator, String without, String excluded) {
        return RECORDS.formatted(numerator, denominator, without, excluded);
    }
}
