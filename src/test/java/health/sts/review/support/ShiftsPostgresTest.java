package health.sts.review.support;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class ShiftsPostgresTest extends ShiftsTest {}
