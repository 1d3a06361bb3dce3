package health.sts.audit.models;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class DeletedDeploymentPostgresTest extends DeletedDeploymentTest {}
