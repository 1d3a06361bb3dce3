package health.sts.certification.trail;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class CertificationTrailPostgresTest extends CertificationTrailTest {}
