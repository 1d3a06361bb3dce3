package health.sts.review.ticket;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class TicketMetricsPostgresTest extends TicketMetricsTest {}
