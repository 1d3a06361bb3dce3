package health.sts.certification.curriculum;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.Deputies;
import health.sts.accountability.LedgerEntry;
import health.sts.audit.Reads;
import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.curriculum.Curricula.Publication;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Curricula, coursework and files on real tables with their triggers, without the rest of the application. */
class CurriculumFixture implements AutoCloseable {

    static final String UROLOGY = "208800000X";
    static final String CARDIOLOGY = "207RC0000X";
    static final String CASE = "CRT-1";
    static final Actor MANAGER = new Actor("treyes", Set.of(Role.TRAINING_MANAGER));
    static final Actor TRAINER = new Actor("mtanaka", Set.of(Role.PEER_TRAINER, Role.PHYSICIAN));

    /** It stands still: order must not hang on it. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2027-01-12T17:00:00Z"), ZoneOffset.UTC);

    final List<LedgerEntry> lines = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final List<String> readings = new ArrayList<>();
    final Map<String, Trainee> known = new HashMap<>();
    final Deputies deputies = mock(Deputies.class);
    final Identities identities = mock(Identities.class);
    Actor actor = MANAGER;

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    final JdbcClient jdbc = JdbcClient.create(database);
    final Curricula curricula;
    final Coursework coursework;
    final EvidenceFiles files;

    CurriculumFixture() {
        for (String script : List.of(
                "db/migration/certification/V500__certifications.sql",
                "db/migration/certification/V510__curricula.sql",
                "db/migration/certification/V515__evidence_files.sql")) {
            new ResourceDatabasePopulator(new ClassPathResource(script)).execute(database);
        }
        for (String table : List.of(
                "curriculum_version",
                "curriculum_item",
                "coursework_item",
                "coursework_report",
                "evidence_file",
                "evidence_piece")) {
            jdbc.sql("create trigger " + table + "_append_only before update, delete on " + table
                            + " for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger'")
                    .update();
        }
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database);
        DecisionLedger ledger = new Lines();
        Trainees trainees = new Known();
        CurriculumStore store = new CurriculumStore(jdbc, batches);
        CourseworkStore courseworkStore = new CourseworkStore(jdbc, batches);
        CourseworkJournal journal = new CourseworkJournal(ledger);
        CourseworkDuties duties = new CourseworkDuties(() -> actor, deputies, identities);
        Reads reads = (what, type, id, basis) -> readings.add(what + " " + id);
        EvidenceSettings settings = new EvidenceSettings(List.of(EvidenceType.values()), 3);
        EvidenceStore evidence = new EvidenceStore(jdbc);
        curricula = over(store);
        coursework = new CourseworkDesk(
                trainees,
                new CourseworkPins(store, curricula, courseworkStore, journal, CLOCK),
                courseworkStore,
                duties,
                journal,
                CLOCK);
        files = new EvidenceDesk(
                trainees,
                new EvidenceIntake(courseworkStore, evidence, journal, settings, CLOCK),
                evidence,
                new CourseworkRights(() -> actor, trainees, reads),
                duties,
                settings);
        when(deputies.principalsOf(anyString())).thenReturn(Set.of());
    }

    Curricula over(CurriculumStore store) {
        return new PublishedCurricula(
                store, new CurriculumPress(new Lines(), events::add), roster(), () -> actor, CLOCK);
    }

    /** A trainer on the way, with a row that coursework can refer to. */
    void trainer(String id, int version, int round) {
        if (!known.containsKey(id)) {
            jdbc.sql(
                            """
                            insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                                round_no, state, state_since, created_at, one_at_a_time, version)
                            values (:id, 'APPOINTED', 'PHY-1', 'mtanaka', 'WAV-1', :specialty, 'LAK', 1, 'COURSEWORK',
                                current_timestamp, current_timestamp, :id, 0)
                            """)
                    .param("id", id)
                    .param("specialty", UROLOGY)
                    .update();
        }
        known.put(id, trainee(id, version, round, CertificationState.COURSEWORK));
    }

    static Trainee trainee(String id, int version, int round, CertificationState state) {
        return new Trainee(
                id,
                Reason.APPOINTED,
                "CND-1",
                null,
                "PHY-1",
                TRAINER.userId(),
                "WAV-1",
                UROLOGY,
                "LAK",
                version,
                round,
                null,
                state);
    }

    int publish(CurriculumItem... items) {
        return as(MANAGER, () -> curricula.publish(publication(UROLOGY, items)));
    }

    static Publication publication(String specialty, CurriculumItem... items) {
        return new Publication(
                specialty,
                false,
                "First version",
                "Orders 40 %, notes 40 %, in basket 20 %",
                "https://exams.example/x",
                List.of(items));
    }

    static CurriculumItem course(String code, String hours) {
        return item(code, Kind.COURSE, "Course " + code, hours, true);
    }

    static CurriculumItem classes(String code, String hours) {
        return item(code, Kind.TRAIN_THE_TRAINER, "Class " + code, hours, true);
    }

    static CurriculumItem scenario(String code) {
        return item(code, Kind.SCENARIO, "Scenario " + code, null, true);
    }

    static CurriculumItem item(String code, Kind kind, String title, String hours, boolean mandatory) {
        return new CurriculumItem(code, kind, title, null, 0, hours == null ? null : new BigDecimal(hours), mandatory);
    }

    static CurriculumItem[] three() {
        return new CurriculumItem[] {course("EHR-CORE", "16"), classes("TTT", "10"), scenario("ADMIT")};
    }

    <T> T as(Actor who, Supplier<T> act) {
        Actor before = actor;
        actor = who;
        try {
            return act.get();
        } finally {
            actor = before;
        }
    }

    void as(Actor who, Runnable act) {
        as(who, () -> {
            act.run();
            return null;
        });
    }

    LedgerEntry lastLine() {
        return lines.get(lines.size() - 1);
    }

    private static Roster roster() {
        Roster roster = mock(Roster.class);
        when(roster.specialties())
                .thenReturn(List.of(
                        new SpecialtyView(CARDIOLOGY, "Cardiovascular Disease", false),
                        new SpecialtyView(UROLOGY, "Urology", false)));
        return roster;
    }

    @Override
    public void close() {
        database.shutdown();
    }

    private class Known implements Trainees {

        @Override
        public Trainee get(String certificationId) {
            return find(certificationId).orElseThrow(() -> Refusal.notFound("No certification"));
        }

        @Override
        public Optional<Trainee> find(String certificationId) {
            return Optional.ofNullable(known.get(certificationId));
        }

        @Override
        public List<Trainee> ofUser(String userId) {
            return List.copyOf(known.values());
        }

        @Override
        public List<Trainee> ofPhysician(String physicianId) {
            return List.copyOf(known.values());
        }
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
