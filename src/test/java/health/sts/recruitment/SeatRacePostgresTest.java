package health.sts.recruitment;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, whose locks are others. */
@StsPostgresTest
class SeatRacePostgresTest extends SeatRaceTest {}
