package health.sts.audit.logs;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class EventLogsPostgresTest extends EventLogsTest {}
