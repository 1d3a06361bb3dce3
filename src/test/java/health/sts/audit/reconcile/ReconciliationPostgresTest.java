package health.sts.audit.reconcile;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class ReconciliationPostgresTest extends ReconciliationTest {}
