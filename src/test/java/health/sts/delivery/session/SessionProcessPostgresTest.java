package health.sts.delivery.session;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class SessionProcessPostgresTest extends SessionProcessTest {}
