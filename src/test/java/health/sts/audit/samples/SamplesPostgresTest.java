package health.sts.audit.samples;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class SamplesPostgresTest extends SamplesTest {}
