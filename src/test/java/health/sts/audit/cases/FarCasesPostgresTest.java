package health.sts.audit.cases;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class FarCasesPostgresTest extends FarCasesTest {}
