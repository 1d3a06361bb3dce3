package health.sts.review.wave;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, whose locks are others. */
@StsPostgresTest
class ReviewEdgesPostgresTest extends ReviewEdgesTest {}
