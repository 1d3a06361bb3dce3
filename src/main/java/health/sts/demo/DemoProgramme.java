package health.sts.demo;

import health.sts.demo.recruitment.DemoRecruitment.Plan;
import health.sts.demo.roster.Hospital;
import health.sts.demo.roster.RosterFiles;
import health.sts.people.ImportKind;
import health.sts.people.RosterImports;
import health.sts.program.FormulaParameters;
import health.sts.program.ProgramDetails;
import health.sts.program.Programs;
import health.sts.program.Seats;
import health.sts.program.WaveDetails;
import health.sts.program.WaveWarning;
import health.sts.program.Waves;
import health.sts.recruitment.RecruitmentCalls;
import health.sts.shared.SystemSettings;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the programme manager does first: load the roster, set up the programme and plan its three waves. */
@Component
@Profile("demo")
class DemoProgramme {

    /** Days from today to each go-live, so that every phase of a programme is alive. */
    static final Map<Integer, Integer> GO_LIVE = Map.of(1, -75, 2, 28, 3, 180);

    private static final Map<Integer, String> NAMES =
            Map.of(1, "Harbor hospitals", 2, "River and valley hospitals", 3, "Lakeshore hospitals");
    private static final String PROGRAM = "Specialists train specialists";

    private final RosterImports imports;
    private final Programs programs;
    private final Waves waves;
    private final RecruitmentCalls calls;
    private final SystemSettings settings;

    DemoProgramme(
            RosterImports imports, Programs programs, Waves waves, RecruitmentCalls calls, SystemSettings settings) {
        this.imports = imports;
        this.programs = programs;
        this.waves = waves;
        this.calls = calls;
        this.settings = settings;
    }

    void loadRoster(RosterFiles files) {
        load(
                ImportKind.SITES,
                files.sites(settings.healthSystem(), settings.timeZone().getId()));
        load(ImportKind.PHYSICIANS, files.physicians());
        load(ImportKind.DEPARTMENTS, files.departments());
    }

    void planWaves(LocalDate today) {
        String program = programs.create(
                        new ProgramDetails(PROGRAM, settings.healthSystem(), FormulaParameters.DEFAULTS))
                .id();
        new TreeMap<>(GO_LIVE)
                .forEach((number, days) -> waves.plan(
                        program,
                        number,
                        new WaveDetails(
                                NAMES.get(number),
                                Hospital.ofWave(number).stream()
                                        .map(Hospital::name)
                                        .toList(),
                                today.plusDays(days),
                                settings.timeZone(),
                                FormulaParameters.DEFAULTS,
                                Map.of()),
                        EnumSet.allOf(WaveWarning.class)));
    }

    /** The programme manager calls for trainers when recruitment opens. */
    void call(int number) {
        waves.list().stream()
                .filter(wave -> wave.program().name().equals(PROGRAM) && wave.number() == number)
                .forEach(wave -> calls.open(wave.id()));
    }

    Plan plan(LocalDate today) {
        Map<Integer, Map<String, Seats>> seats = new HashMap<>();
        Map<Integer, String> ids = new HashMap<>();
        waves.list().stream()
                .filter(wave -> wave.program().name().equals(PROGRAM))
                .forEach(wave -> {
                    seats.put(wave.number(), wave.seats());
                    ids.put(wave.number(), wave.id());
                });
        return new Plan(today, GO_LIVE, ids, seats);
    }

    private void load(ImportKind kind, InputStream file) {
        imports.apply(imports.preview(kind, file, "northlake-" + kind.many() + ".csv"));
    }
}
