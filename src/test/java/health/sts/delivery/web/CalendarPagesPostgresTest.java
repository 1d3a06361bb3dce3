package health.sts.delivery.web;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class CalendarPagesPostgresTest extends CalendarPagesTest {}
