package health.sts.review;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class ActivePhysiciansPostgresTest extends ActivePhysiciansTest {}
