package health.sts.delivery.attendance;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.Deputies;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.certification.TeachingResults;
import health.sts.delivery.Access;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.Learner;
import health.sts.delivery.MissingStep;
import health.sts.delivery.SessionKind;
import health.sts.delivery.SessionState;
import health.sts.delivery.TrainingState;
import health.sts.delivery.attendance.Attendance.Minutes;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.LearnerWorkflow;
import health.sts.delivery.training.Learners;
import health.sts.delivery.training.TrainingFacts;
import health.sts.engine.CaseGuard.RuleFired;
import health.sts.engine.Decisions;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.shared.Actor;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabase;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A class of four hours with three learners on real tables with their triggers, without the rest of the application. */
class Classroom implements AutoCloseable {

    static final String SESSION = "SES-1";
    static final Instant START = Instant.parse("2027-01-12T14:00:00Z");
    static final Instant END = START.plus(Duration.ofHours(4));
    static final Actor LEAD = new Actor("lead", Set.of(Role.PEER_TRAINER, Role.PHYSICIAN));
    static final Actor CO = new Actor("co", Set.of(Role.PEER_TRAINER, Role.PHYSICIAN));
    static final Actor CHIEF = new Actor("chief", Set.of(Role.DEPT_CHIEF));
    static final Actor STRANGER = new Actor("stranger", Set.of(Role.PEER_TRAINER));

    private static final String UROLOGY = "208800000X";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    /** The defaults of the application. */
    private static final DeliverySettings SETTINGS =
            new Binder(new MapConfigurationPropertySource()).bindOrCreate("sts.delivery", DeliverySettings.class);

    private static final AttendanceSettings ATTENDANCE = new Binder(new MapConfigurationPropertySource())
            .bindOrCreate("sts.delivery.attendance", AttendanceSettings.class);

    final List<LedgerEntry> lines = new ArrayList<>();
    final List<Object> events = new ArrayList<>();
    final Deputies deputies = mock(Deputies.class);
    final Notices notices = mock(Notices.class);
    final Mailbox mailbox = mock(Mailbox.class);
    final TrainingFacts facts = mock(TrainingFacts.class);
    final LearnerWorkflow workflow = mock(LearnerWorkflow.class);
    final TeachingResults results = mock(TeachingResults.class);
    Instant now = END;
    Actor actor = LEAD;
    SessionKind kind = SessionKind.CLASS;

    private final EmbeddedDatabase database = new EmbeddedDatabaseBuilder()
            .setType(EmbeddedDatabaseType.H2)
            .generateUniqueName(true)
            .build();
    final JdbcClient jdbc = JdbcClient.create(database);
    final SheetStore sheets;
    final AttendanceBook book;
    final AttendanceSteps steps;
    final CheckIn checkIn;

    Classroom() {
        for (String script : List.of(
                "V600__learner_training.sql", "V610__sessions.sql", "V620__bookings.sql", "V640__attendance.sql")) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/delivery/" + script)).execute(database);
        }
        for (String table : List.of(
                "attendance_sheet",
                "attendance_entry",
                "attendance_signature",
                "make_up",
                "seat_event",
                "teaching_hours",
                "hours_confirmation",
                "check_in")) {
            jdbc.sql("create trigger " + table + "_append_only before update, delete on " + table
                            + " for each row call 'health.sts.accountability.ledger.AppendOnlyTrigger'")
                    .update();
        }
        rows();
        when(deputies.principalsOf(anyString())).thenReturn(Set.of());
        Clock clock = new TestClock();
        NamedParameterJdbcTemplate batches = new NamedParameterJdbcTemplate(database);
        sheets = new SheetStore(jdbc, batches);
        DraftStore drafts = new DraftStore(jdbc, batches);
        OutcomeStore outcomes = new OutcomeStore(jdbc, batches, () -> actor, clock);
        AttendanceJournal journal = new AttendanceJournal(new Lines());
        AttendanceDuties duties = new AttendanceDuties(() -> actor, deputies, new Lines());
        SessionReads sessions = mock(SessionReads.class, call -> session());
        Seats seats = mock(Seats.class);
        when(seats.ofSession(SESSION)).thenAnswer(call -> seats());
        Learners learners = mock(Learners.class);
        when(learners.lock(anyString())).thenAnswer(call -> learner(call.getArgument(0)));
        when(learners.of(any())).thenAnswer(call -> ((Collection<?>) call.getArgument(0))
                .stream().map(id -> learner((String) id)).toList());
        Roster roster = mock(Roster.class);
        when(roster.chiefUserOf(anyString(), anyString())).thenReturn(Optional.of("chief"));
        Identities identities = mock(Identities.class);
        SessionClosing closing = new SessionClosing(
                sessions,
                sheets,
                outcomes,
                facts,
                workflow,
                new AbsenceNews(learners, roster, identities, notices, mailbox, ATTENDANCE, SETTINGS),
                journal,
                events::add);
        AttendanceDesk desk =
                new AttendanceDesk(seats, sheets, drafts, new AttendanceTable(new ByTheRule()), journal, clock);
        book = new AttendanceBook(sessions, seats, drafts, sheets, desk, duties, closing, notices);
        HoursRules hoursRules = new HoursRules(ATTENDANCE, clock);
        steps = new StoredAttendance(
                book,
                closing,
                new MakeUps(
                        sessions,
                        learners,
                        sheets,
                        new MakeUpStore(jdbc),
                        outcomes,
                        closing,
                        new MakeUpRules(() -> actor, deputies, new Lines(), ATTENDANCE, SETTINGS, clock)),
                new HoursDesk(
                        sessions,
                        new HoursStore(jdbc),
                        hoursRules,
                        new HoursDuties(() -> actor, deputies, identities, duties),
                        results,
                        new Lines(),
                        new SystemSettings(ZONE, "", Currency.getInstance("USD")),
                        clock));
        checkIn = new CheckInDesk(sessions, seats, drafts, duties, journal, SETTINGS, clock);
    }

    static String training(int learner) {
        return "TRN-" + learner;
    }

    static Actor learnerActor(int learner) {
        return new Actor("learner" + learner, Set.of(Role.PHYSICIAN));
    }

    void as(Actor who, Runnable act) {
        Actor before = actor;
        actor = who;
        try {
            act.run();
        } finally {
            actor = before;
        }
    }

    /** The lead types minutes for learners 1, 2, … */
    void type(Integer... minutes) {
        as(
                LEAD,
                () -> book.save(
                        SESSION,
                        IntStream.rangeClosed(1, minutes.length)
                                .mapToObj(learner -> new Minutes(training(learner), minutes[learner - 1], null))
                                .toList()));
    }

    void handIn(Integer... minutes) {
        type(minutes);
        as(LEAD, () -> steps.handIn(SESSION));
    }

    /** Handed in, signed and closed. */
    void closed(Integer... minutes) {
        handIn(minutes);
        as(CO, () -> steps.sign(SESSION));
        as(Actor.SYSTEM, () -> steps.close(SESSION));
    }

    List<String> seatEvents(int learner) {
        return jdbc.sql("select kind from seat_event where training_id = ? order by done_at, kind")
                .param(training(learner))
                .query(String.class)
                .list();
    }

    SessionView session() {
        String state = jdbc.sql("select state from training_session where id = ?")
                .param(SESSION)
                .query(String.class)
                .single();
        return new SessionView(
                SESSION,
                "WAV-1",
                UROLOGY,
                kind,
                "LAK",
                null,
                null,
                "https://meet.example",
                START,
                END,
                ZONE,
                8,
                "PHY-lead",
                "lead",
                "co",
                SessionState.valueOf(state),
                0,
                null,
                3,
                1,
                null,
                0);
    }

    private static Learner learner(String trainingId) {
        String number = trainingId.substring(4);
        return new Learner(
                trainingId,
                "WAV-1",
                "PHY-" + number,
                "learner" + number,
                UROLOGY,
                "LAK",
                TrainingState.TRAINING,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                Access.BLOCKED,
                MissingStep.CLASS);
    }

    /** Three seats, and a fourth person on the waiting list. */
    private static List<Seat> seats() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(learner -> new Seat(
                        SESSION,
                        training(learner),
                        "PHY-" + learner,
                        "learner" + learner,
                        "Dr. Learner " + learner,
                        SessionKind.CLASS,
                        learner == 4 ? 1 : 0,
                        START))
                .toList();
    }

    private void rows() {
        for (int learner = 1; learner <= 4; learner++) {
            jdbc.sql(
                            """
                            insert into learner_training (id, wave_id, physician_id, user_id, specialty_code, site_id, state,
                                state_since, created_at, attempts, access, missing, access_since, look_again, version)
                            values (:id, 'WAV-1', :physician, :user, '208800000X', 'LAK', 'TRAINING', :now, :now, 0,
                                'BLOCKED', 'CLASS', :now, false, 0)
                            """)
                    .param("id", training(learner))
                    .param("physician", "PHY-" + learner)
                    .param("user", "learner" + learner)
                    .param("now", SqlTime.of(START))
                    .update();
        }
        jdbc.sql(
                        """
                        insert into training_session (id, wave_id, specialty_code, kind, site_id, starts_at, ends_at, zone,
                            capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, taken, waiting,
                            next_waiting, check_in_secret, planned_by, planned_at, version)
                        values (:id, 'WAV-1', '208800000X', 'CLASS', 'LAK', :start, :end, 'America/New_York', 8, 'PHY-lead',
                            'lead', 'co', 'PLANNED', 0, 3, 1, 2, 'a secret of this session', 'fixture', :start, 0)
                        """)
                .param("id", SESSION)
                .param("start", SqlTime.of(START))
                .param("end", SqlTime.of(END))
                .update();
    }

    @Override
    public void close() {
        database.shutdown();
    }

    /** The table of standards.md §7: 90 percent count, four hours can be made up where somebody came at all. */
    private static class ByTheRule implements Decisions {

        @Override
        public Map<String, Object> evaluate(String decisionKey, Map<String, Object> inputs) {
            String result = "REBOOK";
            if ((int) inputs.get("percentAttended") >= 90) {
                result = "ATTENDED";
            } else if ((int) inputs.get("minutesAttended") > 0 && (int) inputs.get("minutesMissed") <= 240) {
                result = "MAKE_UP";
            }
            return Map.of("attendanceResult", result);
        }

        @Override
        public Optional<RuleFired> fire(String decisionKey, Map<String, Object> inputs) {
            return Optional.of(
                    new RuleFired(decisionKey, 1, "1.0", inputs, List.of("rule"), evaluate(decisionKey, inputs)));
        }
    }

    private class TestClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
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
