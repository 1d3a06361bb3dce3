package health.sts.review.web;

import health.sts.review.metric.MetricReaders;

/** Who may read what pulses found. */
final class PulseReaders {

    static final String RESULTS = MetricReaders.FIGURES;

    private PulseReaders() {}
}
