package health.sts.review.sustain;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class SustainmentMetricsPostgresTest extends SustainmentMetricsTest {}
