package health.sts.benchmarks;

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

    /** As a node that works, which seals every second; with the beans that the yardstick's model names. */
    static ConfigurableApplicationContext start() {
        return start("PT1S");
    }

    /** A node in which nothing happens by itself: records are sealed by hand. */
    static ConfigurableApplicationContext quiet() {
        return start("PT0S");
    }

    private static ConfigurableApplicationContext start(String sealEvery) {
        return new SpringApplicationBuilder(StsGovernance.class)
                .sources(BenchmarkBeans.class)
                .profiles("test", "postgres")
                .initializers(new Settings(sealEvery))
                .run();
    }

    /** Stands before everything that asks where the database is. */
    private record Settings(String sealEvery)
            implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> settings = new HashMap<>(Databases.fresh());
            settings.put("server.port", "0");
            settings.put("sts.seal.every", sealEvery);
            settings.put("camunda.bpm.generate-unique-process-engine-name", "true");
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", settings));
        }

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }
    }
}
