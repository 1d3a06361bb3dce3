package health.sts.review.metric;

import health.sts.review.Aim;
import health.sts.review.OutcomeLevel;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Definitions made up for tests. */
final class AMetric {

    static final String STATEMENT = "select record_id from learner_training";

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private AMetric() {}

    /** One that no other test has. */
    static String id() {
        return "ZZ" + NEXT.getAndIncrement();
    }

    static Metric of(String id, int version, String sql) {
        return of(id, version, sql, "Learners who passed", List.of("Left"), List.of());
    }

    static Metric of(
            String id, int version, String sql, String numerator, List<String> exclusions, List<Target> targets) {
        return new Metric(
                id,
                version,
                "Made up",
                Aim.ACCOUNTABILITY,
                OutcomeLevel.NONE,
                "How many learners passed.",
                numerator,
                "All learners",
                exclusions,
                Unit.PERCENT,
                targets,
                true,
                "Nobody",
                false,
                sql,
                null);
    }
}
