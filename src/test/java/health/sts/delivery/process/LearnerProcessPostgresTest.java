package health.sts.delivery.process;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class LearnerProcessPostgresTest extends LearnerProcessTest {}
