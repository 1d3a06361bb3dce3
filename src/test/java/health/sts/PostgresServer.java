package health.sts;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One real PostgreSQL for all tests; it ends with the tests. Each database has an owner and an application role. */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static EmbeddedPostgres server;

    private PostgresServer() {}

    /** The environment variables of a node on a new, empty database. */
    public static synchronized Map<String, Object> newDatabase() {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "60")
                        .start();
            }
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
        String name = "sts" + DATABASES.incrementAndGet();
        JdbcTemplate admin = new JdbcTemplate(server.getPostgresDatabase());
        admin.execute("create role %s_owner login password 'owner'".formatted(name));
        admin.execute("create role %s_app login password 'app'".formatted(name));
        admin.execute("create database %s owner %s_owner".formatted(name, name));
        JdbcTemplate inside = new JdbcTemplate(server.getDatabase("postgres", name));
        inside.execute("revoke create on schema public from public");
        inside.execute("grant create on schema public to %s_owner".formatted(name));
        return Map.of(
                "STS_DB_URL",
                "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), name),
                "STS_DB_USER",
                name + "_app",
                "STS_DB_PASSWORD",
                "app",
                "STS_DB_OWNER_USER",
                name + "_owner",
                "STS_DB_OWNER_PASSWORD",
                "owner");
    }

    /** Gives the test context a database before the application looks for one. */
    static class ForTheContext implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgres", newDatabase()));
            // Beside the engine of the other tests in this JVM.
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "engine", Map.of("camunda.bpm.generate-unique-process-engine-name", "true")));
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
