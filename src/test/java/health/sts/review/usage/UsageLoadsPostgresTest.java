package health.sts.review.usage;

import health.sts.StsPostgresTest;

@StsPostgresTest
class UsageLoadsPostgresTest extends UsageLoadsTest {}
