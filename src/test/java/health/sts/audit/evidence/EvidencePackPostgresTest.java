package health.sts.audit.evidence;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class EvidencePackPostgresTest extends EvidencePackTest {}
