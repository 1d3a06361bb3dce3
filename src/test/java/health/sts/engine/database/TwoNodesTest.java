package health.sts.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.PostgresServer;
import health.sts.StsGovernance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes that start at the same moment on an empty database. */
class TwoNodesTest {

    /** Both nodes seal with it, in turns. */
    private static final String SEAL_KEY = "MC4CAQAwBQYDK2VwBCIEIADFmLVfKW4Mxb8VmdchIoV8OzufcvtCggJURNC/SzV4";

    private final Map<String, Object> database = new HashMap<>(PostgresServer.newDatabase());

    @Test
    void twoNodesOnAnEmptyDatabaseMakeEverythingOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<ConfigurableApplicationContext> node = () -> {
            together.await();
            return start();
        };
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<ConfigurableApplicationContext>> started = List.of(nodes.submit(node), nodes.submit(node));
        try (ConfigurableApplicationContext first = started.get(0).get();
                ConfigurableApplicationContext second = started.get(1).get()) {
            assertThat(first.isRunning()).isTrue();
            assertThat(second.isRunning()).isTrue();
            JdbcClient jdbc = second.getBean(JdbcClient.class);
            assertThat(count(jdbc, "select max(VERSION_) from ACT_RE_PROCDEF")).isOne();
            assertThat(count(jdbc, "select count(*) - count(distinct KEY_) from ACT_RE_PROCDEF"))
                    .isZero();
            assertThat(count(jdbc, "select count(*) from ACT_ID_USER")).isOne();
            assertThat(count(jdbc, "select count(*) from flyway_schema_history where not success"))
                    .isZero();
            assertThat(count(jdbc, "select count(*) from pg_locks where locktype = 'advisory'"))
                    .as("locks that are still held")
                    .isZero();
        } finally {
            nodes.shutdownNow();
        }
    }

    private ConfigurableApplicationContext start() {
        Map<String, Object> settings = new HashMap<>(database);
        settings.put("server.port", "0");
        settings.put("camunda.bpm.generate-unique-process-engine-name", "true");
        settings.put("camunda.bpm.job-execution.enabled", "false");
        settings.put("spring.main.banner-mode", "off");
        settings.put("logging.level.root", "warn");
        settings.put("sts.password-iterations", "1000");
        settings.put("STS_ADMIN_USER", "admin");
        settings.put("STS_ADMIN_PASSWORD", "Correct-Horse-7");
        settings.put("STS_SEAL_KEY", SEAL_KEY);
        settings.put("STS_CREDENTIAL_KEYSTORE", "classpath:certificates.p12");
        settings.put("STS_CREDENTIAL_KEYSTORE_PASSWORD", "Correct-Horse-7");
        settings.put("sts.seal.heads-file", "target/two-nodes-heads.txt");
        SpringApplicationBuilder node = new SpringApplicationBuilder(StsGovernance.class)
                .profiles("postgres")
                .properties(settings);
        // Logging belongs to the JVM and cannot be set up by two applications at once; nodes have a JVM each.
        node.application()
                .setListeners(node.application().getListeners().stream()
                        .filter(listener -> !(listener instanceof LoggingApplicationListener))
                        .toList());
        return node.run();
    }

    private static int count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
