package health.sts.review.outcome;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class OutcomePagesPostgresTest extends OutcomePagesTest {}
