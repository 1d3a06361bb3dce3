package health.sts.certification.path;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class RequestsPostgresTest extends RequestsTest {}
