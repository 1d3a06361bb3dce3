package health.sts.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import health.sts.CountingDataSource;
import health.sts.PostgresServer;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The engine as it comes: full history, no rights checked, no-op beans, the same model, a database of its own. */
final class RawEngine {

    private RawEngine() {}

    static ProcessEngine start() {
        Map<String, Object> database = PostgresServer.newDatabase();
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(database.get("STS_DB_URL") + "?reWriteBatchedInserts=true");
        source.setUsername((String) database.get("STS_DB_OWNER_USER"));
        source.setPassword((String) database.get("STS_DB_OWNER_PASSWORD"));
        source.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("raw");
        configuration.setDataSource(CountingDataSource.around(source));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setRestrictUserOperationLogToAuthenticatedUsers(false);
        configuration.setBeans(Map.of(
                "benchmarkDelegate", (JavaDelegate) step -> {}, "benchmarkCompletion", (TaskListener) task -> {}));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addClasspathResource("processes/benchmark/benchmark-case.bpmn")
                .addClasspathResource("processes/benchmark/benchmark-rule.dmn")
                .addClasspathResource("forms/benchmark/benchmark-form.form")
                .deploy();
        return engine;
    }
}
