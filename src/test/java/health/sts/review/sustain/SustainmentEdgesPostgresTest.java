package health.sts.review.sustain;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, whose locks are others. */
@StsPostgresTest
class SustainmentEdgesPostgresTest extends SustainmentEdgesTest {}
