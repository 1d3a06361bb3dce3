package health.sts.review.wave;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class WaveReviewProcessPostgresTest extends WaveReviewProcessTest {}
