package health.sts.review.metric;

import java.util.Comparator;
import java.util.List;

/** The metrics of domain chapter 4, in its order. */
final class MetricOrder {

    static final List<String> IDS = List.of(
            "EN1", "EN2", "EN3", "EN4", "EN5", "AC1", "AC2", "AC3", "AC4", "AC5", "AC6", "TR1", "TR2", "TR3", "TR4",
            "AD1", "AD2", "AD3", "AD4", "AD5", "AD6", "AD7", "AD8", "OU1", "OU2", "OU3", "OU4", "SU1", "SU2", "SU3",
            "SU4");

    /** Others come after those, by id. */
    static final Comparator<Metric> OF_METRICS =
            Comparator.comparingInt((Metric metric) -> place(metric.id())).thenComparing(Metric::id);

    private MetricOrder() {}

    static int place(String id) {
        int place = IDS.indexOf(id);
        return place < 0 ? IDS.size() : place;
    }
}
