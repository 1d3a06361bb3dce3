package health.sts.accountability;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class DeputiesPostgresTest extends DeputiesTest {}
