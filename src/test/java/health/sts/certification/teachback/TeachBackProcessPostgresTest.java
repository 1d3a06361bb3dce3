package health.sts.certification.teachback;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class TeachBackProcessPostgresTest extends TeachBackProcessTest {}
