package health.sts.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import health.sts.CountingDataSource;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The engine as it comes: full history, no-op beans, the same model, a database of its own; rights checked or not. */
final class RawEngine {

    private RawEngine() {}

    static ProcessEngine start(boolean rights) {
        Map<String, Object> database = Databases.fresh();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.get("STS_DB_URL") + "?reWriteBatchedInserts=true");
        source.setUsername((String) database.get("STS_DB_OWNER_USER"));
        source.setPassword((String) database.get("STS_DB_OWNER_PASSWORD"));
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(rights ? "raw with rights" : "raw");
        configuration.setDataSource(CountingDataSource.around(source));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setRestrictUserOperationLogToAuthenticatedUsers(false);
        configuration.setAuthorizationEnabled(rights);
        configuration.setEnableHistoricInstancePermissions(rights);
        configuration.setBeans(Map.of(
                "benchmarkDelegate", (JavaDelegate) step -> {}, "benchmarkCompletion", (TaskListener) task -> {}));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/benchmark/benchmark-case.bpmn")
                .addClasspathResource("processes/benchmark/benchmark-rule.dmn")
                .addClasspathResource("forms/benchmark/benchmark-form.form")
                .deploy();
        if (rights) {
            allowAll(engine.getAuthorizationService());
        }
        return engine;
    }

    private static void allowAll(AuthorizationService rights) {
        for (Resources resource : Resources.values()) {
            Authorization allow = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            allow.setGroupId(RawCases.GROUP);
            allow.setResource(resource);
            allow.setResourceId(Authorization.ANY);
            allow.addPermission(Permissions.ALL);
            rights.saveAuthorization(allow);
        }
    }
}
