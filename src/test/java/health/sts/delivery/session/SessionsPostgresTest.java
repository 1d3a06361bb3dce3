package health.sts.delivery.session;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, whose locks are others. */
@StsPostgresTest
class SessionsPostgresTest extends SessionsTest {}
