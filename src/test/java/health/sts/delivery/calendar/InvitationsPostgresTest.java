package health.sts.delivery.calendar;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class InvitationsPostgresTest extends InvitationsTest {}
