package health.sts.review.sustain;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricCatalog;
import health.sts.review.metric.Target;
import health.sts.review.metric.Target.Kind;
import health.sts.review.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** What says whether the programme holds: SU1–SU4. */
@Component
class SustainmentMetrics implements MetricCatalog {

    private final List<Metric> metrics = List.of(
            sustainment(
                    "SU1",
                    "Trainer retention",
                    "How many of the trainers at go-live may still teach a year later.",
                    "Of them: holders of a valid certificate of the same specialty 365 days after go-live",
                    "Holders of a valid certificate of the wave on the day of go-live",
                    List.of(SustainmentSql.TOO_EARLY),
                    new Target(Kind.AT_LEAST, BigDecimal.valueOf(80), null),
                    SustainmentSql.RETAINED),
            sustainment(
                    "SU2",
                    "Recertification on time",
                    "How many certificates were followed by a new one before they ended.",
                    "Of them: those whose holder was certified again in the specialty until the end",
                    "Certificates that ended in these days",
                    List.of(SustainmentSql.REVOKED),
                    new Target(Kind.AT_LEAST, BigDecimal.valueOf(95), null),
                    SustainmentSql.RENEWED),
            sustainment(
                    "SU3",
                    "Coverage",
                    "How many specialties have the least number of active trainers.",
                    "Of them: those with at least as many holders of a valid certificate as the formula's least number",
                    "Specialties of the wave that need trainers",
                    List.of(),
                    new Target(Kind.AT_LEAST, BigDecimal.valueOf(100), null),
                    SustainmentSql.COVERED),
            sustainment(
                    "SU4",
                    "Training debt",
                    "How many of those who work in the system have proved nothing for a year.",
                    "Of them: those without a pass, an attended refresher or a certificate of the last 12 months",
                    "Physicians of the wave with access by the access decision",
                    List.of(),
                    new Target(Kind.AT_MOST, BigDecimal.valueOf(5), null),
                    SustainmentSql.IN_DEBT));

    @Override
    public List<Metric> metrics() {
        return metrics;
    }

    private static Metric sustainment(
            String id,
            String name,
            String meaning,
            String numerator,
            String denominator,
            List<String> exclusions,
            Target target,
            String sql) {
        return new Metric(
                id,
                1,
                name,
                Aim.SUSTAINABILITY,
                OutcomeLevel.NONE,
                meaning,
                numerator,
                denominator,
                exclusions,
                Unit.PERCENT,
                List.of(target),
                true,
                "Definition and target are assumptions of the programme",
                false,
                sql,
                null);
    }
}
