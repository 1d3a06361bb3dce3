package health.sts.review.process;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class SustainmentProcessPostgresTest extends SustainmentProcessTest {}
