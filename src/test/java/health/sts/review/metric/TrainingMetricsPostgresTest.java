package health.sts.review.metric;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class TrainingMetricsPostgresTest extends TrainingMetricsTest {}
