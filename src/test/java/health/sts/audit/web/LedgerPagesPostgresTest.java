package health.sts.audit.web;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class LedgerPagesPostgresTest extends LedgerPagesTest {}
