package health.sts.review.triage;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class TriagePostgresTest extends TriageTest {}
