package health.sts.review.metric;

import java.util.List;

/** The metrics of one part of the application; each part that keeps records for metrics offers a bean. */
public interface MetricCatalog {

    /** Its metrics; the same at each call. */
    List<Metric> metrics();
}
