package health.sts.review.usage;

import health.sts.StsPostgresTest;

@StsPostgresTest
class UsageInterruptionsPostgresTest extends UsageInterruptionsTest {}
