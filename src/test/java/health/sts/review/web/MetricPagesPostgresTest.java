package health.sts.review.web;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class MetricPagesPostgresTest extends MetricPagesTest {}
