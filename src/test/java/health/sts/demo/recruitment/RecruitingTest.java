package health.sts.demo.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.accountability.Deputies;
import health.sts.accountability.EscalationLadder;
import health.sts.accountability.WorkCalendar;
import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import health.sts.demo.roster.Hospital;
import health.sts.demo.stage.Background;
import health.sts.demo.stage.Notes;
import health.sts.demo.stage.OfficeHours;
import health.sts.demo.stage.Playing;
import health.sts.demo.stage.Stage;
import health.sts.engine.Acting;
import health.sts.engine.CaseJobs;
import health.sts.engine.EngineTime;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Candidacies;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A small recruitment played to its end in the past, stopped in the middle and taken up again. */
@StsTest
class RecruitingTest {

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    javax.sql.DataSource database;

    @Autowired
    EngineTime time;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Acting acting;

    @Autowired
    Candidacies candidacies;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Deputies deputies;

    @Autowired
    CaseJobs jobs;

    @Autowired
    EscalationLadder ladder;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Identities identities;

    @Autowired
    Clock clock;

    private final List<Doctor> doctors = new ArrayList<>();

    @Test
    void everyCaseEndsWhereItsScriptSaysAndARestartRepeatsNothing() {
        Staff staff = ward.open();
        new ResourceDatabasePopulator(new ClassPathResource("db/demo/V900__demo_notes.sql")).execute(database);
        employ(staff, 8);
        user("aosei", "Amir", "Osei", Role.CMIO);
        user("pnand", "Priya", "Nand", Role.COMPLIANCE);
        OfficeHours hours = new OfficeHours(calendar);
        LocalDate today = hours.dayOf(clock.instant());
        List<Script> scripts = List.of(
                script(0, 0, Ending.APPOINTED, hours.before(today, 45, 100), null),
                script(1, 2, Ending.LAPSES, hours.before(today, 40, 200), null),
                script(3, 3, Ending.EXPIRES, hours.before(today, 44, 300), null),
                script(4, 4, Ending.WAITS_FOR_SIGNATURE, hours.before(today, 22, 50), hours.before(today, 11, 60)));

        AtomicInteger days = new AtomicInteger();
        assertThat(play(recruiting(staff, hours, scripts), hours, () -> days.get() < 20, day -> days.incrementAndGet()))
                .isFalse();
        assertThat(play(recruiting(staff, hours, scripts), hours, () -> true, day -> {}))
                .isTrue();

        assertThat(states(scripts)).containsExactly("APPOINTED", "LAPSED", "AGREEMENT_EXPIRED", "SIGNATURE");
        int lines = lines(staff);
        assertThat(play(recruiting(staff, hours, scripts), hours, () -> true, day -> {}))
                .isTrue();
        assertThat(lines(staff)).isEqualTo(lines);
        assertThat(earlierThanTheLineBefore(staff)).isZero();
        jdbc.sql("drop table demo_note").update();
    }

    private boolean play(Recruiting recruiting, OfficeHours hours, BooleanSupplier goesOn, Consumer<LocalDate> told) {
        return new Playing(new Stage(time, transaction, acting), new Background(jobs, ladder), hours)
                .play(List.of(recruiting), clock.instant(), goesOn, told);
    }

    private Recruiting recruiting(Staff staff, OfficeHours hours, List<Script> scripts) {
        Stage stage = new Stage(time, transaction, acting);
        Notes notes = new Notes(jdbc);
        Recruiting recruiting = new Recruiting(
                stage,
                notes,
                new Conduct(candidacies, tasks, hours, new Conduct.Setting(Map.of(1, staff.wave()), Ward.PASSWORD)),
                new BlockedChief(stage, notes, deputies, tasks),
                hours);
        recruiting.recall(scripts);
        return recruiting;
    }

    private Script script(int candidate, int nominator, Ending ending, Instant nominatedAt, Instant waitsSince) {
        List<Doctor> endorsers = doctors.subList(6, 8);
        return new Script(
                doctors.get(candidate), doctors.get(nominator), endorsers, ending, nominatedAt, waitsSince, false);
    }

    private void employ(Staff staff, int number) {
        for (int i = 0; i < number; i++) {
            int id = 90_000 + Integer.parseInt(staff.n()) * 20 + i;
            Doctor doctor = new Doctor(id, "phy-" + id, "Given" + i, "Family" + id, Field.UROLOGY, Hospital.NLU, true);
            doctors.add(doctor);
            jdbc.sql(
                            """
                            insert into physician (physician_id, user_id, family_name, given_name, sort_name,
                                specialty_code, site_id, employment, high_acuity, multi_role, privileges_active,
                                clinical_fte, active)
                            values (:id, :user, :family, :given, :id, :specialty, :site, 'EMPLOYED', false, false, true,
                                1.0, true)
                            """)
                    .param("id", doctor.id())
                    .param("user", doctor.userId())
                    .param("family", doctor.familyName())
                    .param("given", doctor.givenName())
                    .param("specialty", Ward.UROLOGY)
                    .param("site", staff.site())
                    .update();
            user(doctor.userId(), doctor.givenName(), doctor.familyName(), Role.PHYSICIAN);
        }
    }

    private void user(String id, String given, String family, Role role) {
        if (!identities.exists(id)) {
            identities.create(new NewUser(id, given, family, id + "@test.example", Ward.PASSWORD));
        }
        identities.addRole(id, role);
    }

    private List<String> states(List<Script> scripts) {
        return scripts.stream()
                .map(script -> jdbc.sql("select state from candidacy where candidate_id = :id")
                        .param("id", script.candidate().id())
                        .query(String.class)
                        .single())
                .toList();
    }

    private int lines(Staff staff) {
        return jdbc.sql(
                        "select count(*) from ledger_line where business_key in (select id from candidacy where wave_id = :wave)")
                .param("wave", staff.wave())
                .query(Integer.class)
                .single();
    }

    private int earlierThanTheLineBefore(Staff staff) {
        return jdbc.sql(
                        """
                        select count(*) from (
                            select acted_at, lag(acted_at) over (partition by business_key order by id) as before_it
                              from ledger_line
                             where business_key in (select id from candidacy where wave_id = :wave)) line
                         where acted_at < before_it
                        """)
                .param("wave", staff.wave())
                .query(Integer.class)
                .single();
    }
}
