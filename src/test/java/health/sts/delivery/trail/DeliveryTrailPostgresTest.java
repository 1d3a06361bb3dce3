package health.sts.delivery.trail;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class DeliveryTrailPostgresTest extends DeliveryTrailTest {}
