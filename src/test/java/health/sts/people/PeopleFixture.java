package health.sts.people;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The roster on real tables of its own, with transactions, without the rest of the application. */
class PeopleFixture implements AutoCloseable {

    static final String HEADER = "physicianId,userId,familyName,givenName,email,specialtyCode,siteId,employment,"
            + "highAcuity,multiRole,privilegesActive,clinicalFte,npi\n";
    static final String CARDIOLOGY = "207RC0000X";
    static final String SURGERY = "208600000X";

    final List<LedgerEntry> lines = new ArrayList<>();
    final List<RosterApplied> events = new ArrayList<>();
    final Roster roster;
    final RosterImports imports;
    final RosterExports exports;
    final JdbcTemplate jdbc;
    Actor actor = new Actor("lfinch", Set.of(Role.PROGRAM_MANAGER));
    RuntimeException refuseLedger;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    static {
        Stream.of("org.flywaydb", "org.springframework.jdbc")
                .forEach(name -> ((Logger) LoggerFactory.getLogger(name)).setLevel(Level.WARN));
    }

    PeopleFixture() {
        this(new EmbeddedDatabaseBuilder()
                .setType(EmbeddedDatabaseType.H2)
                .generateUniqueName(true)
                .build());
    }

    PeopleFixture(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration/people")
                .load()
                .migrate();
        context.registerBean(DataSource.class, () -> dataSource);
        context.registerBean(CurrentActor.class, () -> () -> actor);
        context.registerBean(DecisionLedger.class, Lines::new);
        context.registerBean(Events.class, () -> new Events(events));
        context.register(People.class);
        context.refresh();
        roster = context.getBean(Roster.class);
        imports = context.getBean(RosterImports.class);
        exports = context.getBean(RosterExports.class);
        jdbc = context.getBean(JdbcTemplate.class);
    }

    @Override
    public void close() {
        context.close();
    }

    ImportView preview(ImportKind kind, String csv) {
        return preview(kind, csv.getBytes(StandardCharsets.UTF_8));
    }

    ImportView preview(ImportKind kind, byte[] csv) {
        return imports.find(imports.preview(kind, new ByteArrayInputStream(csv), "C:\\files\\roster.csv"));
    }

    ImportView apply(ImportKind kind, String csv) {
        String id = preview(kind, csv).importId();
        imports.apply(id);
        return imports.find(id);
    }

    /** Two sites. */
    void sites() {
        apply(
                ImportKind.SITES,
                """
                siteId,name,healthSystem,timeZone,country,region
                MRH,Mill River,Northlake Health,America/Chicago,US,MN
                HPC,Harbor Point,Northlake Health,America/New_York,us,
                """);
    }

    /** Physicians as given, on the two sites. */
    ImportView physicians(String... rows) {
        return apply(ImportKind.PHYSICIANS, file(rows));
    }

    static String file(String... rows) {
        return HEADER + String.join("\n", rows) + "\n";
    }

    /** A row with the usual values. */
    static String row(String id, String family, String specialty, String site) {
        return String.join(",", id, "", family, "Mei", "", specialty, site, "EMPLOYED", "", "", "", "", "");
    }

    static String many(int count) {
        return HEADER
                + IntStream.rangeClosed(1, count)
                        .mapToObj(i -> row(
                                "PHY-%06d".formatted(i),
                                "Name" + (char) ('a' + i % 26) + (char) ('a' + i / 26 % 26),
                                i % 2 == 0 ? CARDIOLOGY : SURGERY,
                                i % 3 == 0 ? "MRH" : "HPC"))
                        .collect(Collectors.joining("\n"));
    }

    String export(ImportKind kind) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.export(kind, RosterSearch.ALL, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Every row of the roster's tables as text. */
    List<String> everything() {
        return List.of("site", "department", "physician").stream()
                .flatMap(table -> jdbc.queryForList("SELECT * FROM " + table + " ORDER BY 1").stream())
                .map(Object::toString)
                .toList();
    }

    List<String> reasons(ImportView view) {
        return imports.problems(view.importId(), 0, 0, 100).stream()
                .map(problem -> problem.line() + " " + problem.column() + ": " + problem.reason())
                .toList();
    }

    private class Lines implements DecisionLedger {

        @Override
        public void record(LedgerEntry entry) {
            if (refuseLedger != null) {
                throw refuseLedger;
            }
            lines.add(entry);
        }

        @Override
        public void recordApart(LedgerEntry entry) {
            record(entry);
        }
    }

    record Events(List<RosterApplied> heard) {

        @EventListener
        void on(RosterApplied event) {
            heard.add(event);
        }
    }

    @TestConfiguration
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackageClasses = Roster.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "health\\.sts\\.people\\.(web\\..*|RosterEvidence|.*Test.*|.*Fixture.*)"))
    static class People {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        JdbcClient jdbcClient(JdbcTemplate jdbc) {
            return JdbcClient.create(jdbc);
        }

        @Bean
        DataSourceTransactionManager transactions(DataSource dataSource) {
            return new DataSourceTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2027-01-12T17:00:00Z"), ZoneOffset.UTC);
        }
    }
}
