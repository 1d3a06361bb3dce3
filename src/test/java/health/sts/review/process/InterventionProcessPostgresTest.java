package health.sts.review.process;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class InterventionProcessPostgresTest extends InterventionProcessTest {}
