package health.sts.audit.seal;

import health.sts.PostgresServer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with our tables and without the application: sealing needs no more. */
record SealDatabase(String url, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static SealDatabase h2() {
        String url = "jdbc:h2:mem:seal%d;DB_CLOSE_DELAY=-1".formatted(NUMBER.incrementAndGet());
        return migrated(new SealDatabase(url, "sts", ""), new SealDatabase(url, "sts", ""), "h2");
    }

    static SealDatabase postgres() {
        Map<String, Object> node = PostgresServer.newDatabase();
        String url = (String) node.get("STS_DB_URL");
        SealDatabase owner = new SealDatabase(
                url, (String) node.get("STS_DB_OWNER_USER"), (String) node.get("STS_DB_OWNER_PASSWORD"));
        SealDatabase application =
                new SealDatabase(url, (String) node.get("STS_DB_USER"), (String) node.get("STS_DB_PASSWORD"));
        return migrated(owner, application, "postgresql");
    }

    private static SealDatabase migrated(SealDatabase owner, SealDatabase application, String vendor) {
        Flyway.configure()
                .dataSource(owner.url, owner.user, owner.password)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .placeholders(Map.of("applicationRole", application.user))
                .outOfOrder(true)
                .load()
                .migrate();
        return application;
    }

    DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }
}
