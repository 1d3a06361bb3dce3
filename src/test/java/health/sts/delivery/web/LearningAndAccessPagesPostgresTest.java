package health.sts.delivery.web;

import health.sts.StsPostgresTest;

@StsPostgresTest
class LearningAndAccessPagesPostgresTest extends LearningAndAccessPagesTest {}
