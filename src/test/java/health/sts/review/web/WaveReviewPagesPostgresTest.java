package health.sts.review.web;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class WaveReviewPagesPostgresTest extends WaveReviewPagesTest {}
