package health.sts.audit.findings;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class FindingProcessPostgresTest extends FindingProcessTest {}
