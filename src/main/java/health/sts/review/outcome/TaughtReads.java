package health.sts.review.outcome;

import health.sts.review.metric.Metric;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Figures of the learners of each class: the records of a metric, by the metric's own statement, put to the class that a
 * learner attended first. Who taught it is who led it.
 */
@Component
class TaughtReads {

    /** A learner counts for the first class they attended, by the sheet that counts. */
    private static final String TAUGHT =
            """
            select f.physician_id, f.session_id from (
                select t.physician_id, s.id as session_id,
                       row_number() over (partition by t.id order by s.starts_at, s.id, e.id) as place
                  from learner_training t
                  join seat_event e on e.training_id = t.id and e.kind in ('ATTENDED', 'MAKE_UP') and e.done_at <= :asOf
                  join training_session s on s.id = e.session_id and s.kind = 'CLASS'
                 where t.wave_id in (:waves)
                   and not exists (select 1 from seat_event n
                                    where n.training_id = e.training_id and n.session_id = e.session_id
                                      and n.kind in ('ATTENDED', 'MAKE_UP', 'REBOOK', 'NO_SHOW') and n.done_at <= :asOf
                                      and (n.done_at > e.done_at or n.done_at = e.done_at and n.id > e.id))) f
             where f.place = 1
            """;

    private static final String OF_METRIC =
            """
            select '%s' as metric, c.session_id,
                   sum(case when r.excluded is null then r.numerator else 0 end) as numerator,
                   sum(case when r.excluded is null then r.denominator else 0 end) as denominator,
                   count(distinct case when r.excluded is null and r.denominator <> 0 then r.person end) as people,
                   sum(case when r.excluded is null then 0 else 1 end) as excluded
              from (%s) r join (%s) c on c.physician_id = r.person
             group by c.session_id
            """;

    /** Surveys that are closed and have answers enough to be shown; all others count as left out. */
    private static final String REACTION =
            """
            select s.id, r.mean is not null as shown, count(a.id) as answers,
                   coalesce(sum(a.item_1 + a.item_2 + a.item_3 + a.item_4 + a.item_5), 0) as marks
              from training_session s
              join reaction_survey v on v.session_id = s.id and v.opened_at <= :asOf
              left join survey_result r on r.session_id = s.id and r.reported_at <= :asOf
              left join survey_answer a on a.session_id = s.id and r.mean is not null
             where s.wave_id = :wave and s.kind = 'CLASS'
             group by s.id, r.mean is not null
            """;

    private static final int ITEMS = 5;

    private final JdbcClient jdbc;

    TaughtReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Found(String metricId, String sessionId, Sums sums) {}

    /** Sums by metric and class; one statement for all metrics. */
    Map<String, Map<String, Sums>> records(List<Metric> metrics, Days days) {
        List<String> parts = new ArrayList<>();
        metrics.forEach(metric -> parts.add(OF_METRIC.formatted(metric.id(), metric.sql(), TAUGHT)));
        if (parts.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(String.join(" union all ", parts))
                .params(days.params())
                .query((row, number) -> new Found(
                        row.getString("metric"),
                        row.getString("session_id"),
                        new Sums(
                                row.getBigDecimal("numerator"),
                                row.getBigDecimal("denominator"),
                                row.getInt("people"),
                                row.getInt("excluded"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Found::metricId, Collectors.toMap(Found::sessionId, Found::sums, Sums::plus)));
    }

    /** Answers of the reaction surveys by class: marks over items, one for each answer; one statement. */
    Map<String, Sums> reactions(String waveId, Days days) {
        return jdbc
                .sql(REACTION)
                .param("wave", waveId)
                .param("asOf", SqlTime.of(days.asOf()))
                .query((row, number) -> new Found(
                        null,
                        row.getString("id"),
                        row.getBoolean("shown")
                                ? new Sums(
                                        row.getBigDecimal("marks"),
                                        row.getBigDecimal("answers").multiply(BigDecimal.valueOf(ITEMS)),
                                        row.getInt("answers"),
                                        0)
                                : new Sums(Sums.NONE.numerator(), Sums.NONE.denominator(), 0, 1)))
                .list()
                .stream()
                .collect(Collectors.toMap(Found::sessionId, Found::sums));
    }
}
