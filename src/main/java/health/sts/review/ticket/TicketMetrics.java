package health.sts.review.ticket;

import health.sts.review.ActivePhysicians;
import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricCatalog;
import health.sts.review.metric.Target;
import health.sts.review.metric.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/** The metric made of support tickets. */
@Component
class TicketMetrics implements MetricCatalog {

    static final String CORRECTED = "Corrected to another category";

    /**
     * A ticket counts by its category as it was known at {@code :asOf}. One that was a training gap and was corrected since
     * stays among the records with its reason, so that nobody improves the figure unseen.
     */
    private static final String TRAINING_GAPS =
            """
            select k.id as record_id, k.physician_id as person, k.specialty_code, k.site_id, 1 as numerator,
                   0 as denominator,
                   case when e.category = 'TRAINING_GAP' then null else '%s' end as excluded
              from support_ticket k join ticket_event e on e.ticket_id = k.id
             where k.wave_id in (:waves) and k.opened_at >= cast(:from as timestamp with time zone)
               and k.opened_at < cast(:until as timestamp with time zone)
               and e.done_at <= cast(:asOf as timestamp with time zone)
               and not exists (select 1 from ticket_event n where n.ticket_id = k.id and n.number > e.number
                                  and n.done_at <= cast(:asOf as timestamp with time zone))
               and exists (select 1 from ticket_event g where g.ticket_id = k.id and g.category = 'TRAINING_GAP'
                              and g.done_at <= cast(:asOf as timestamp with time zone))
            union all
            select t.id as record_id, t.physician_id as person, t.specialty_code, t.site_id, 0 as numerator,
                   1 as denominator, null as excluded
              from learner_training t
             where t.wave_id in (:waves) and\s"""
                            .formatted(CORRECTED)
                    + ActivePhysicians.ACTIVE.replace(
                            ":moment",
                            "least(cast(:until as timestamp with time zone), cast(:asOf as timestamp with time zone))");

    private static final Metric AD7 = new Metric(
            "AD7",
            1,
            "Training-gap tickets",
            Aim.SUSTAINABILITY,
            OutcomeLevel.BEHAVIOUR,
            "How often active physicians still need help because something was not learnt.",
            "Tickets of the category training gap that were opened in the time",
            "Physicians who were active at its end, for each 100 and each week",
            List.of(CORRECTED),
            Unit.PER_100_AND_WEEK,
            List.of(new Target(Target.Kind.AT_MOST, new BigDecimal("10"), ReviewPoint.DAY_60)),
            true,
            "Target by week 6, which the reading at 60 days is the first to show (A)",
            false,
            TRAINING_GAPS,
            null);

    @Override
    public List<Metric> metrics() {
        return List.of(AD7);
    }
}
