package health.sts.review.pulse;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class PulseMetricsPostgresTest extends PulseMetricsTest {}
