package health.sts.certification.exam;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, whose index for the numbers is another. */
@StsPostgresTest
class ExamsPostgresTest extends ExamsTest {}
