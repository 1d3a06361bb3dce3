package health.sts.review.metric;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class DefinitionsAtStartPostgresTest extends DefinitionsAtStartTest {}
