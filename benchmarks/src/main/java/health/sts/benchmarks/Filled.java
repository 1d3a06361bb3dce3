package health.sts.benchmarks;

import health.sts.audit.HistoryClones;
import health.sts.audit.cases.AuditedCases;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application on a database with many finished cases: copies of cases that were really played, nine actions whose
 * evidence was returned once for each candidacy that was refused.
 */
final class Filled implements AutoCloseable {

    private static final int SHARES = 10;
    private static final Duration APART = Duration.ofMinutes(3);

    private final ConfigurableApplicationContext application = Application.quiet();
    private Staff staff;
    private String refused;

    /** Copies so many cases, with what these tables hold of them. */
    void copy(int cases, Set<String> tables) {
        AuditedCases played = application.getBean(AuditedCases.class);
        staff = application.getBean(Ward.class).open();
        refused = played.refused(staff);
        String returned = played.returned(staff);
        HistoryClones clones = new HistoryClones(database());
        clones.copy(List.of(played.instanceOf(refused)), cases / SHARES, APART, tables);
        clones.copy(List.of(played.instanceOf(returned)), cases - cases / SHARES, APART, tables);
        Databases.settle(application.getEnvironment()::getProperty);
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    DataSource database() {
        return bean(DataSource.class);
    }

    /** Who played the cases that were copied last. */
    Staff staff() {
        return staff;
    }

    /** The business key of a refused candidacy among the last copies. */
    String refused(int copy) {
        return refused + "-" + copy;
    }

    @Override
    public void close() {
        application.close();
    }
}
