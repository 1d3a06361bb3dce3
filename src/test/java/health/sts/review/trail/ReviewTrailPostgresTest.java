package health.sts.review.trail;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class ReviewTrailPostgresTest extends ReviewTrailTest {}
