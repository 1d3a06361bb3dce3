package health.sts.review.pulse;

import health.sts.StsPostgresTest;
import org.springframework.test.context.event.RecordApplicationEvents;

/** The same on PostgreSQL. */
@StsPostgresTest
@RecordApplicationEvents
class PulsePostgresTest extends PulseTest {}
