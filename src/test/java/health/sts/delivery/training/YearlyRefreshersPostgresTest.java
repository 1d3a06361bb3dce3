package health.sts.delivery.training;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class YearlyRefreshersPostgresTest extends YearlyRefreshersTest {}
