package health.sts.delivery.learning;

import health.sts.StsPostgresTest;

@StsPostgresTest
class LearningImportsPostgresTest extends LearningImportsTest {}
