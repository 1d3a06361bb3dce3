package health.sts.recruitment;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class RestartsPostgresTest extends RestartsTest {}
