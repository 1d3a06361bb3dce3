package health.sts.review.usage;

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

/** The metrics of what physicians do in the EHR (AD1–AD6) and of their productivity (OU4), from loaded files only. */
@Component
class UsageMetrics implements MetricCatalog {

    private final List<Metric> metrics =
            List.of(closure(), sameDay(), delinquent(), orderEntry(), timePerDay(), afterHours(), productivity());

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    private static Metric closure() {
        return behaviour(
                "AD1",
                "Encounters closed within 3 days",
                Aim.ACCOUNTABILITY,
                "How many outpatient encounters were closed within 3 days of the visit.",
                "Outpatient encounters closed within 3 days",
                "All outpatient encounters of the periods",
                UsageMetricSql.reasons(UsageMetricSql.NO_ENCOUNTERS),
                Unit.PERCENT,
                new Target(Kind.AT_LEAST, BigDecimal.valueOf(95), null),
                false,
                "Target: documentation norm of a published multi-site programme (Connect Care)",
                UsageMetricSql.lines("f.closed_within_3_days", "f.encounters", UsageMetricSql.NO_ENCOUNTERS));
    }

    private static Metric sameDay() {
        return behaviour(
                "AD2",
                "Encounters closed on the day",
                Aim.ACCOUNTABILITY,
                "How many outpatient encounters were closed on the day of the visit.",
                "Outpatient encounters closed on the day of the visit",
                "All outpatient encounters of the periods",
                UsageMetricSql.reasons(UsageMetricSql.NO_ENCOUNTERS),
                Unit.PERCENT,
                new Target(Kind.BASELINE_PLUS, BigDecimal.TEN, null),
                true,
                "Measured in published documentation reports; the target is an assumption of the programme",
                UsageMetricSql.lines("f.closed_same_day", "f.encounters", UsageMetricSql.NO_ENCOUNTERS));
    }

    private static Metric delinquent() {
        return behaviour(
                "AD3",
                "Delinquent records",
                Aim.ACCOUNTABILITY,
                "Records still incomplete more than 30 days after discharge, beside the average discharges of a month.",
                "Records incomplete more than 30 days after discharge, on the last day of each period",
                "Average monthly discharges: those of the period × 30.4375 ÷ its days",
                UsageMetricSql.reasons(UsageMetricSql.NO_DISCHARGES),
                Unit.PERCENT,
                new Target(Kind.BELOW, BigDecimal.TEN, null),
                true,
                "30 days: 42 CFR 482.24; 50 % is the alarm of the regulator, 10 % an assumption of the programme",
                UsageMetricSql.lines(
                        "f.incomplete_after_30_days",
                        "f.discharges",
                        "round(f.discharges * 30.4375 / f.days, 4)",
                        UsageMetricSql.NO_DISCHARGES));
    }

    private static Metric orderEntry() {
        return behaviour(
                "AD4",
                "Orders entered by the prescriber",
                Aim.ACCOUNTABILITY,
                "How many inpatient medication orders the licensed prescriber entered.",
                "Inpatient medication orders entered by the licensed prescriber",
                "All inpatient medication orders of the periods",
                UsageMetricSql.reasons(UsageMetricSql.NO_ORDERS),
                Unit.PERCENT,
                new Target(Kind.AT_LEAST, BigDecimal.valueOf(85), null),
                true,
                "Definition: Leapfrog CPOE; the target is an assumption of the programme",
                UsageMetricSql.lines("f.orders_by_prescriber", "f.medication_orders", UsageMetricSql.NO_ORDERS));
    }

    private static Metric timePerDay() {
        return behaviour(
                "AD5",
                "EHR time for 8 hours of patients",
                Aim.SUSTAINABILITY,
                "Hours in the EHR for each 8 hours of scheduled patient time, of the physician in the middle.",
                "Hours in the EHR in the periods that report both, by physician",
                "Scheduled patient hours in the same periods ÷ 8, by physician",
                UsageMetricSql.reasons(UsageMetricSql.NO_SCHEDULE),
                Unit.MEDIAN_HOURS,
                new Target(Kind.TREND, null, null),
                false,
                "EHR-Time8 (Melnick et al. 2021), which found a median of 5.23 h",
                UsageMetricSql.EHR_TIME);
    }

    private static Metric afterHours() {
        return behaviour(
                "AD6",
                "Little charting after hours",
                Aim.SUSTAINABILITY,
                "How many physicians spend at most 5 hours a week in the EHR outside scheduled hours.",
                "Physicians with at most 5 hours a week outside scheduled hours",
                "All physicians whose hours are reported",
                UsageMetricSql.reasons(UsageMetricSql.NOT_USED),
                Unit.PERCENT,
                new Target(Kind.AT_LEAST, BigDecimal.valueOf(60), null),
                true,
                "Cut-off: after-hours charting and burnout (Arch Collaborative); the target is an assumption of the programme",
                UsageMetricSql.AFTER_HOURS);
    }

    private static Metric productivity() {
        return new Metric(
                "OU4",
                1,
                "Productivity recovered",
                Aim.SUSTAINABILITY,
                OutcomeLevel.RESULT,
                "Visits (or wRVU) beside what the same physicians did in the same time before go-live.",
                "Visits or wRVU in the periods, by physician",
                "The physician's mean a day over the 12 weeks before go-live × the days of the periods",
                UsageMetricSql.reasons(
                        UsageMetricSql.UNIT_CHANGED, UsageMetricSql.NO_BASELINE, UsageMetricSql.NO_BASELINE_VISITS),
                Unit.PERCENT,
                List.of(new Target(Kind.AT_LEAST, BigDecimal.valueOf(100), ReviewPoint.DAY_60)),
                true,
                "Week 6 in a published account of physician productivity; that 11 of 12 weeks suffice is an assumption of the programme",
                false,
                UsageMetricSql.PRODUCTIVITY,
                null);
    }

    private static Metric behaviour(
            String id,
            String name,
            Aim aim,
            String meaning,
            String numerator,
            String denominator,
            List<String> exclusions,
            Unit unit,
            Target target,
            boolean assumption,
            String source,
            String sql) {
        return new Metric(
                id,
                1,
                name,
                aim,
                OutcomeLevel.BEHAVIOUR,
                meaning,
                numerator,
                denominator,
                exclusions,
                unit,
                List.of(target),
                assumption,
                source,
                false,
                sql,
                null);
    }
}
