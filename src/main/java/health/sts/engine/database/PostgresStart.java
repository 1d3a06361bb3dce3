package health.sts.engine.database;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.Profiles;

/**
 * Prepares PostgreSQL before the first bean is made, in the profile {@code postgres}. Nodes that start at the same time
 * do so one after the other, so that tables, models and rights are made once. Found by name in spring.factories.
 */
class PostgresStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresStart.class);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().acceptsProfiles(Profiles.of("postgres"))) {
            return;
        }
        PostgresSettings settings = PostgresSettings.of(context.getEnvironment());
        if (!settings.ownerApart()) {
            LOG.warn(
                    "The application's role {} owns the tables, so nothing but triggers keeps it from changing ledger lines. "
                            + "Set STS_DB_OWNER_USER and STS_DB_OWNER_PASSWORD to a role of its own for tables and migrations.",
                    settings.user());
        }
        StartLock lock = StartLock.acquire(settings);
        try {
            lock.underIt(EngineTables::create);
        } catch (RuntimeException notMade) {
            lock.release();
            throw notMade;
        }
        ApplicationListener<ApplicationEvent> whenOver = event -> {
            if (event instanceof ApplicationReadyEvent
                    || event instanceof ApplicationFailedEvent
                    || event instanceof ContextClosedEvent) {
                lock.release();
            }
        };
        context.addApplicationListener(whenOver);
    }
}
