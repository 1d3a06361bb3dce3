package health.sts.delivery.survey;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL. */
@StsPostgresTest
class ReactionSurveyPostgresTest extends ReactionSurveyTest {}
