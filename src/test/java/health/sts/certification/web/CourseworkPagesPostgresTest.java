package health.sts.certification.web;

import health.sts.StsPostgresTest;

/** The same on PostgreSQL, under the application's role. */
@StsPostgresTest
class CourseworkPagesPostgresTest extends CourseworkPagesTest {}
