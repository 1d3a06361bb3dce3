package health.sts.benchmarks;

import health.sts.PostgresServer;
import health.sts.StsGovernance;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** The whole application in this JVM, on a PostgreSQL database of its own. */
final class Application {

    private Application() {}

    static ConfigurableApplicationContext start(Class<?>... more) {
        return new SpringApplicationBuilder(StsGovernance.class)
                .sources(more)
                .profiles("test", "postgres")
                .initializers(new Settings())
                .run();
    }

    /** Stands before everything that asks where the database is. */
    private static final class Settings
            implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> settings = new HashMap<>(PostgresServer.newDatabase());
            settings.put("server.port", "0");
            // As in a node that works: tests seal by hand.
            settings.put("sts.seal.every", "PT1S");
            settings.put("camunda.bpm.generate-unique-process-engine-name", "true");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", settings));
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
