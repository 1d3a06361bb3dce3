package health.sts.certification.register;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import health.sts.CountingDataSource;
import health.sts.PostgresServer;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.certification.CertificationSettings;
import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Rubric;
import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.credential.Credentials;
import health.sts.certification.exam.Exams;
import health.sts.certification.teachback.TeachBacks;
import health.sts.engine.Identities;
import health.sts.people.Employment;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.shared.Actor;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The register over a database of its own, without the application: time, people and signatures are made up. */
final class CertificateOffice {

    static final String UROLOGY = "208800000X";
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final CertificationSettings SETTINGS = new CertificationSettings(
            Period.ofMonths(12), Period.ofDays(30), Period.ofDays(90), List.of(90, 60, 30, 7), 80);
    static final Actor MANAGER = new Actor("manager", Set.of(Role.TRAINING_MANAGER));
    static final Actor CMIO = new Actor("cmio", Set.of(Role.CMIO));

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final List<LedgerEntry> ledger = new CopyOnWriteArrayList<>();
    final List<LedgerEntry> apart = new CopyOnWriteArrayList<>();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<String> mails = new CopyOnWriteArrayList<>();
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<Credentials.Facts> signed = new CopyOnWriteArrayList<>();
    final JdbcClient jdbc;
    final JdbcTemplate batches;
    final TransactionTemplate transaction;
    final CertificateDesk desk;
    final TeachingRights rights;
    final CertificateWatch watch;
    final TeachingRecord teaching;
    final CertificateBoard board;
    final CertificateStore store;
    final CertificateNews news;
    final Clock clock = new MadeUpClock();
    final SystemSettings system = new SystemSettings(ZONE, "", Currency.getInstance("USD"));
    final Recertifications recertifications = (ids, reason) -> {
        ids.forEach(id -> asked.add(id + " " + reason));
        return ids.size();
    };
    volatile Instant now = Instant.parse("2027-01-12T15:00:00Z");
    volatile Actor actor = Actor.SYSTEM;

    private CertificateOffice(DataSource source) {
        jdbc = JdbcClient.create(source);
        batches = new JdbcTemplate(source);
        transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        store = new CertificateStore(jdbc);
        rights = new TeachingRights(jdbc);
        news = new CertificateNews(noticeBoard(), mailbox(), identities());
        DecisionLedger book = book();
        CertificateRights guard = new CertificateRights(() -> actor, book);
        CertificateActs acts = new CertificateActs(store, book, events::add);
        Suspensions suspensions = new Suspensions(store, guard, acts, news);
        watch = new DailyWatch(
                new Reminders(jdbc, batches, news, system, SETTINGS),
                new RenewalWindow(jdbc, of(recertifications), SETTINGS, system),
                new Judgements(new JudgementStore(jdbc, batches), suspensions, of(recertifications), system),
                clock);
        teaching = new TeachingRecord(
                new TeachingStore(jdbc, batches),
                new TeachingRules(roster(), system, clock),
                new TaughtPeople(roster()),
                book,
                () -> actor,
                clock);
        board = new CertificateBoard(jdbc, roster(), system, clock);
        desk = new CertificateRegister(
                store,
                new Issuing(
                        store,
                        new CertificateDraft(
                                of(trainees()),
                                of(credentials()),
                                new Proof(of(exams()), of(teachBacks())),
                                roster(),
                                SETTINGS,
                                system,
                                clock),
                        new IssueNews(noticeBoard(), mailbox(), identities(), system),
                        book,
                        events::add),
                suspensions,
                new Revocation(store, guard, acts, news),
                new UpgradeAnnouncement(
                        new UpgradeStore(jdbc), of(recertifications), news, book, () -> actor, SETTINGS, system),
                roster(),
                clock);
    }

    static CertificateOffice h2() {
        String url = "jdbc:h2:mem:office%d;DB_CLOSE_DELAY=-1".formatted(NUMBER.incrementAndGet());
        return open("h2", url, "sts", "", "sts", "");
    }

    static CertificateOffice postgres() {
        Map<String, Object> node = PostgresServer.newDatabase();
        return open(
                "postgresql",
                (String) node.get("STS_DB_URL"),
                (String) node.get("STS_DB_OWNER_USER"),
                (String) node.get("STS_DB_OWNER_PASSWORD"),
                (String) node.get("STS_DB_USER"),
                (String) node.get("STS_DB_PASSWORD"));
    }

    private static CertificateOffice open(
            String vendor, String url, String owner, String ownerPassword, String user, String password) {
        Flyway.configure()
                .dataSource(url, owner, ownerPassword)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .placeholders(Map.of("applicationRole", user))
                .outOfOrder(true)
                .load()
                .migrate();
        return new CertificateOffice(CountingDataSource.around(new DriverManagerDataSource(url, user, password)));
    }

    /** Does the act as somebody, in a transaction of its own. */
    <T> T as(Actor who, Supplier<T> act) {
        actor = who;
        return transaction.execute(status -> act.get());
    }

    void as(Actor who, Runnable act) {
        as(who, () -> {
            act.run();
            return null;
        });
    }

    /** A certification that has come to its decision. */
    String certification(String person, Reason reason, String certificateId) {
        String id = Ids.next("CRT");
        jdbc.sql(
                        """
                        insert into certification (id, reason, physician_id, user_id, wave_id, specialty_code, site_id,
                            certificate_id, curriculum_version, round_no, state, state_since, created_at, one_at_a_time,
                            version)
                        values (:id, :reason, :physician, :user, 'W1', :specialty, 'S1', :certificate, 2, 1, 'DECISION',
                            :now, :now, :id, 0)
                        """)
                .param("id", id)
                .param("reason", reason.name())
                .param("physician", "PHY-" + person)
                .param("user", person)
                .param("specialty", UROLOGY)
                .param("certificate", certificateId)
                .param("now", SqlTime.of(now))
                .update();
        return id;
    }

    /** A person with a first certificate, issued now; gives its id. */
    String certified(String person) {
        return issued(certification(person, Reason.APPOINTED, null));
    }

    String renewed(String person, String certificateId) {
        return issued(certification(person, Reason.ANNUAL, certificateId));
    }

    private String issued(String certification) {
        String id = as(Actor.SYSTEM, () -> desk.issue(certification, "manager", "cmio"));
        jdbc.sql("update certification set state = 'CERTIFIED' where id = ?")
                .param(certification)
                .update();
        return id;
    }

    private Trainees trainees() {
        return new Trainees() {
            @Override
            public Trainee get(String certificationId) {
                return find(certificationId).orElseThrow();
            }

            @Override
            public Optional<Trainee> find(String certificationId) {
                return jdbc.sql("select * from certification where id = ?")
                        .param(certificationId)
                        .query((row, number) -> new Trainee(
                                row.getString("id"),
                                Reason.valueOf(row.getString("reason")),
                                null,
                                row.getString("certificate_id"),
                                row.getString("physician_id"),
                                row.getString("user_id"),
                                row.getString("wave_id"),
                                row.getString("specialty_code"),
                                row.getString("site_id"),
                                row.getInt("curriculum_version"),
                                1,
                                null,
                                CertificationState.DECISION))
                        .optional();
            }

            @Override
            public List<Trainee> ofUser(String userId) {
                return List.of();
            }

            @Override
            public List<Trainee> ofPhysician(String physicianId) {
                return List.of();
            }
        };
    }

    private Credentials credentials() {
        Credentials signer = mock(Credentials.class);
        when(signer.sign(any())).thenAnswer(call -> {
            signed.add(call.getArgument(0));
            return new Credentials.Signed("a.b.c", "key-1", NUMBER.incrementAndGet());
        });
        return signer;
    }

    private static Exams exams() {
        Exams exams = mock(Exams.class);
        Exams.Attempt attempt = mock(Exams.Attempt.class);
        when(attempt.score()).thenReturn(new BigDecimal("93.50"));
        when(exams.newest(anyString())).thenReturn(Optional.of(attempt));
        return exams;
    }

    private static TeachBacks teachBacks() {
        TeachBacks teachBacks = mock(TeachBacks.class);
        when(teachBacks.of(anyString())).thenReturn(List.of(teachBack("REPEAT", "3.20"), teachBack("PASS", "4.40")));
        return teachBacks;
    }

    private static TeachBacks.TeachBackView teachBack(String result, String mean) {
        return new TeachBacks.TeachBackView(
                "TBK-1",
                1,
                1,
                null,
                List.of("e1", "e2"),
                2,
                List.of(new TeachBacks.ScoreView("e1", new Rubric(4, 4, 4, 4, 4), null, null)),
                new TeachBacks.Comparison(1, 2, new BigDecimal(mean), 4, BigDecimal.ZERO),
                result,
                null);
    }

    private static Roster roster() {
        Roster roster = mock(Roster.class);
        when(roster.specialties()).thenReturn(List.of(new SpecialtyView(UROLOGY, "Urology", false)));
        when(roster.physician(anyString())).thenAnswer(call -> {
            String id = call.getArgument(0);
            return Optional.of(physician(id));
        });
        when(roster.physiciansOf(any())).thenAnswer(call -> call.<Collection<String>>getArgument(0).stream()
                .filter(id -> id.startsWith("PHY-"))
                .map(CertificateOffice::physician)
                .toList());
        return roster;
    }

    private static PhysicianView physician(String id) {
        return new PhysicianView(
                id,
                id.substring(4),
                "Tanaka",
                "Mei",
                "mei@test.example",
                UROLOGY,
                "Urology",
                "S1",
                "Harbor Point",
                Employment.EMPLOYED,
                false,
                false,
                true,
                BigDecimal.ONE,
                null,
                true);
    }

    private Notices noticeBoard() {
        Notices board = mock(Notices.class);
        org.mockito.Mockito.doAnswer(call -> {
                    call.<Collection<String>>getArgument(0)
                            .forEach(user -> notices.add(user + ": " + call.<String>getArgument(1)));
                    return null;
                })
                .when(board)
                .tell(any(), any(), any(), any());
        return board;
    }

    private Mailbox mailbox() {
        Mailbox box = mock(Mailbox.class);
        org.mockito.Mockito.doAnswer(call -> {
                    call.<Collection<String>>getArgument(0)
                            .forEach(user -> mails.add(user + ": " + call.<String>getArgument(1)));
                    return null;
                })
                .when(box)
                .write(any(), any(), any(), any());
        return box;
    }

    private static Identities identities() {
        Identities identities = mock(Identities.class);
        when(identities.usersIn(Role.TRAINING_MANAGER)).thenReturn(new ArrayList<>(List.of("manager", "manager2")));
        return identities;
    }

    private DecisionLedger book() {
        return new DecisionLedger() {
            @Override
            public void record(LedgerEntry entry) {
                ledger.add(entry);
            }

            @Override
            public void recordApart(LedgerEntry entry) {
                apart.add(entry);
            }
        };
    }

    static <T> ObjectProvider<T> of(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }

            @Override
            public T getObject(Object... arguments) {
                return bean;
            }
        };
    }

    private final class MadeUpClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
