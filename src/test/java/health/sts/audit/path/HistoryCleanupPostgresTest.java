package health.sts.audit.path;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class HistoryCleanupPostgresTest extends HistoryCleanupTest {}
