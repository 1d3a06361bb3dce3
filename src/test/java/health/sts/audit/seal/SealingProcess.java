package health.sts.audit.seal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import health.sts.audit.seal.keys.SealKey;
import java.time.Clock;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A process that does nothing but seal, so that it can be killed; says when it begins and when it has committed. */
final class SealingProcess {

    static final String BEGINS = "sealing";
    static final String DONE = "sealed";
    private static final int SMALL_BATCH = 20;

    private SealingProcess() {}

    public static void main(String[] arguments) {
        quiet();
        HikariDataSource source = pool(new SealDatabase(arguments[0], arguments[1], arguments[2]), 2);
        Sealer sealer = new Sealer(
                new SealStore(source),
                SealKey.read(arguments[3]),
                new DataSourceTransactionManager(source),
                SMALL_BATCH,
                Clock.systemUTC());
        while (true) {
            System.out.println(BEGINS);
            sealer.seal();
            System.out.println(DONE);
        }
    }

    /** Connections that are kept, as in the application. */
    static HikariDataSource pool(SealDatabase database, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.user());
        pool.setPassword(database.password());
        pool.setMaximumPoolSize(size);
        if (database.url().startsWith("jdbc:postgresql:")) {
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
        return new HikariDataSource(pool);
    }

    /** Outside the application everything would be logged. */
    static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }
}
