package health.sts.program;

import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.shared.Actor;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The planning of waves on real tables, without the rest of the application. */
class ProgramFixture implements AutoCloseable {

    static final String CARDIOLOGY = "207RC0000X";
    static final String UROLOGY = "208800000X";
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final LocalDate TODAY = LocalDate.of(2027, 1, 12);
    static final LocalDate GO_LIVE = LocalDate.of(2027, 10, 2);

    final List<LedgerEntry> lines = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final Map<String, Integer> learners = new HashMap<>(Map.of(CARDIOLOGY, 40, UROLOGY, 15));
    final Roster roster = mock(Roster.class);
    Actor actor = new Actor("lfinch", Set.of(Role.PROGRAM_MANAGER));

    final Programs programs;
    final Waves waves;

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();

    ProgramFixture() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/program/V300__programs_and_waves.sql"))
                .execute(database);
        Clock clock = Clock.fixed(Instant.parse("2027-01-12T17:00:00Z"), ZoneOffset.UTC);
        JdbcClient jdbc = JdbcClient.create(database);
        stubRoster();
        PlanningRules rules = new PlanningRules(() -> actor, roster, new ChangeoverSeason(null, null), clock);
        ProgramStore programStore = new ProgramStore(jdbc);
        WaveStore waveStore = new WaveStore(jdbc, new NamedParameterJdbcTemplate(database));
        DecisionLedger ledger = new Lines();
        programs = new Programs(programStore, rules, new ProgramJournal(ledger));
        waves = new Waves(
                waveStore,
                new WavePlanner(waveStore, rules, roster, clock),
                new WaveJournal(ledger, events::add),
                new WaveViews(programStore, roster, new MilestoneSchedule(null), clock),
                clock);
    }

    ProgramView northlake() {
        return programs.create(
                new ProgramDetails("Specialists train specialists", "Northlake Health", FormulaParameters.DEFAULTS));
    }

    WaveView wave(String programId, int number, String... sites) {
        return waves.plan(programId, number, details(GO_LIVE, sites), Set.of());
    }

    static WaveDetails details(LocalDate goLive, String... sites) {
        return details("North", goLive, Map.of(), sites);
    }

    static WaveDetails details(String name, LocalDate goLive, Map<String, Integer> entered, String... sites) {
        return new WaveDetails(name, List.of(sites), goLive, ZONE, FormulaParameters.DEFAULTS, entered);
    }

    LedgerEntry lastLine() {
        return lines.get(lines.size() - 1);
    }

    private void stubRoster() {
        when(roster.sites()).thenReturn(List.of(site("LAK", "Lakeshore General"), site("SUM", "Summit Heart")));
        when(roster.specialties())
                .thenReturn(List.of(
                        new SpecialtyView(CARDIOLOGY, "Cardiovascular Disease", false),
                        new SpecialtyView(UROLOGY, "Urology", false)));
        when(roster.countActiveBySpecialty(anyCollection())).thenAnswer(call -> {
            Collection<String> sites = call.getArgument(0);
            Map<String, Integer> counted = new HashMap<>();
            learners.forEach((code, number) -> counted.put(code, number * sites.size()));
            return counted;
        });
    }

    private static SiteView site(String id, String name) {
        return new SiteView(id, "Northlake Health", name, ZONE, "US", null);
    }

    @Override
    public void close() {
        database.shutdown();
    }

    private class Lines implements DecisionLedger {

        @Override
        public void record(LedgerEntry entry) {
            lines.add(entry);
        }

        @Override
        public void recordApart(LedgerEntry entry) {
            lines.add(entry);
        }
    }
}
