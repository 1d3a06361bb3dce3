package health.sts.certification.register;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class CertificateWatchProcessPostgresTest extends CertificateWatchProcessTest {}
