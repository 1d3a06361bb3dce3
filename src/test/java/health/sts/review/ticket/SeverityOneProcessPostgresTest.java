package health.sts.review.ticket;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class SeverityOneProcessPostgresTest extends SeverityOneProcessTest {}
