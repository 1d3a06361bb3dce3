package health.sts.delivery.waiver;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class WaiverProcessPostgresTest extends WaiverProcessTest {}
