package health.sts.audit.flow;

import health.sts.StsPostgresTest;

@StsPostgresTest
class CasePathsPostgresTest extends CasePathsTest {}
