package health.sts.delivery.booking;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, whose locks are others. */
@StsPostgresTest
class BookingRacePostgresTest extends BookingRaceTest {}
