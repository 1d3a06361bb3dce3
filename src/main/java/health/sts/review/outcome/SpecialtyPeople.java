package health.sts.review.outcome;

import health.sts.review.LastRead;
import health.sts.review.metric.Metric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many physicians stand behind a figure of a specialty, by the metric's own statement. */
@Component
class SpecialtyPeople {

    private static final String OF_METRIC =
            """
            select '%s' as metric, r.specialty_code, count(distinct r.person) as people
              from (%s) r where r.excluded is null and r.denominator <> 0 group by r.specialty_code
            """;

    private static final int REMEMBERED = 32;

    private final LastRead<Asked, Map<String, Map<String, Integer>>> last = new LastRead<>(REMEMBERED);
    private final JdbcClient jdbc;

    SpecialtyPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a reading: records that came later do not count, so it stays as it is. */
    private record Asked(List<String> metrics, Days days) {}

    /** By metric and specialty code; one statement for all metrics, none without and none where it was read before. */
    Map<String, Map<String, Integer>> behind(List<Metric> metrics, Days days) {
        return last.of(new Asked(metrics.stream().map(Metric::id).toList(), days), () -> read(metrics, days));
    }

    private Map<String, Map<String, Integer>> read(List<Metric> metrics, Days days) {
        Map<String, Map<String, Integer>> found = new HashMap<>();
        if (!metrics.isEmpty()) {
            jdbc.sql(metrics.stream()
                            .map(metric -> OF_METRIC.formatted(metric.id(), metric.sql()))
                            .collect(Collectors.joining(" union all ")))
                    .params(days.params())
                    .query((RowCallbackHandler)
                            row -> found.computeIfAbsent(row.getString("metric"), metric -> new HashMap<>())
                                    .put(row.getString("specialty_code"), row.getInt("people")));
        }
        return found;
    }
}
