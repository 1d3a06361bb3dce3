package health.sts.demo.certification;

import static health.sts.demo.certification.Step.AFTER_FAILURE;
import static health.sts.demo.certification.Step.BOOK;
import static health.sts.demo.certification.Step.COURSE;
import static health.sts.demo.certification.Step.MENTOR;
import static health.sts.demo.certification.Step.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.accountability.EscalationLadder;
import health.sts.accountability.WorkCalendar;
import health.sts.certification.Academy;
import health.sts.certification.Academy.Class;
import health.sts.certification.Trainees;
import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.EvidenceFiles;
import health.sts.certification.exam.Exams;
import health.sts.certification.path.Certifications;
import health.sts.certification.teachback.TeachBacks;
import health.sts.demo.certification.Way.Twist;
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
import health.sts.recruitment.TrainerAppointed;
import health.sts.recruitment.Ward;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

/** A few trainers played to where their ways end, stopped in the middle and taken up again. */
@StsTest
class CertifyingTest {

    @Autowired
    Academy academy;

    @Autowired
    Identities identities;

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
    Certifications certifications;

    @Autowired
    Trainees trainees;

    @Autowired
    Coursework coursework;

    @Autowired
    EvidenceFiles files;

    @Autowired
    Exams exams;

    @Autowired
    TeachBacks teachBacks;

    @Autowired
    TaskDesk tasks;

    @Autowired
    CaseJobs jobs;

    @Autowired
    EscalationLadder ladder;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private OfficeHours hours;
    private LocalDate today;
    private Class here;

    @Test
    void everyTrainerComesAsFarAsTheirWaySaysAndARestartRepeatsNothing() {
        hours = new OfficeHours(calendar);
        today = hours.dayOf(clock.instant());
        here = academy.open();
        new ResourceDatabasePopulator(new ClassPathResource("db/demo/V900__demo_notes.sql")).execute(database);
        user("treyes", Role.TRAINING_MANAGER);
        user("aosei", Role.CMIO);
        Judges.EVALUATORS.forEach(evaluator -> user(evaluator, Role.EVALUATOR));
        List<Way> ways = ways();

        AtomicInteger days = new AtomicInteger();
        assertThat(play(ways, () -> days.get() < 30, day -> days.incrementAndGet()))
                .isFalse();
        assertThat(play(ways, () -> true, day -> {})).isTrue();

        assertThat(states(ways))
                .containsExactly("CERTIFIED", "RELEASED", "TEACH_BACK", "CERTIFIED", "WITHDRAWN", "CERTIFIED");
        assertThat(open(ways.get(2))).containsExactly("userTask_bookTeachBack");
        assertThat(blocked()).containsExactly("userTask_recordExamResult", "userTask_scoreTeachBack");
        int lines = lines();
        assertThat(play(ways, () -> true, day -> {})).isTrue();
        assertThat(lines()).isEqualTo(lines);
        jdbc.sql("drop table demo_note").update();
    }

    private List<Way> ways() {
        List<Doctor> doctors = employ(6);
        return List.of(
                Way.of(
                        doctors.get(0),
                        Route.begin()
                                .courseSentBack()
                                .exams(86, 92)
                                .teachBack(3.4, 3.6)
                                .teachBack(4.4, 4.2)
                                .certified(3.4, 4.4)
                                .whole()),
                Way.of(
                        doctors.get(1),
                        Route.begin()
                                .course()
                                .exams(74, 78, 76.5)
                                .then(AFTER_FAILURE, 0)
                                .whole()),
                Way.of(doctors.get(2), Route.straight(92, 4.4, 4.2).before(BOOK, 1))
                        .by(hours.before(today, 2, 40)),
                Way.of(
                                doctors.get(3),
                                Route.begin()
                                        .course()
                                        .exams(91)
                                        .teachBack(4.8, 3.2, 4.4)
                                        .certified(4.4)
                                        .whole())
                        .with(Twist.SCORES_TWICE),
                Way.of(doctors.get(4), Route.begin().then(COURSE).then(WITHDRAW).whole()),
                Way.of(
                                doctors.get(5),
                                Route.begin()
                                        .then(MENTOR)
                                        .course()
                                        .exams(94)
                                        .teachBack(4.6, 4.2)
                                        .certified(4.4)
                                        .whole())
                        .mentoredBy("mhale")
                        .with(Twist.MENTOR_JUDGES));
    }

    private boolean play(List<Way> ways, BooleanSupplier goesOn, Consumer<LocalDate> told) {
        Stage stage = new Stage(time, transaction, acting);
        Notes notes = new Notes(jdbc);
        RequestsMade requests = new RequestsMade();
        Deeds deeds = new Deeds(coursework, files, exams, certifications, tasks, hours);
        Certifying certifying = new Certifying(
                stage,
                notes,
                new Conduct(tasks, teachBacks, deeds, hours),
                new Refused(stage, notes, tasks),
                new BegunCases(stage, certifications, trainees, requests),
                ways);
        certifying.recall();
        Occasions appointments = new Occasions(
                stage,
                notes,
                ways.stream().map(way -> appointment(way, requests)).toList());
        return new Playing(stage, new Background(jobs, ladder), hours)
                .play(List.of(appointments, certifying), clock.instant(), goesOn, told);
    }

    private Occasion appointment(Way way, RequestsMade requests) {
        Doctor trainer = way.trainer();
        return new Occasion("appoint " + trainer.id(), hours.before(today, 120, trainer.number()), "aosei", () -> {
            events.publishEvent(new TrainerAppointed(
                    null,
                    trainer.id(),
                    trainer.userId(),
                    here.staff().wave(),
                    here.specialty(),
                    here.staff().site()));
            requests.look();
        });
    }

    private List<Doctor> employ(int number) {
        List<Doctor> doctors = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            int id = 95_000 + Integer.parseInt(here.staff().n()) % 200 * 20 + i;
            Doctor doctor = new Doctor(id, "trn-" + id, "Given" + i, "Family" + id, Field.UROLOGY, Hospital.NLU, true);
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
                    .param("specialty", here.specialty())
                    .param("site", here.staff().site())
                    .update();
            user(doctor.userId(), Role.PHYSICIAN);
        }
        return doctors;
    }

    private void user(String id, Role role) {
        if (!identities.exists(id)) {
            identities.create(new NewUser(id, "Given", "Family " + id, id + "@test.example", Ward.PASSWORD));
        }
        identities.addRole(id, role);
    }

    private List<String> states(List<Way> ways) {
        return ways.stream()
                .map(way ->
                        trainees.ofPhysician(way.trainer().id()).get(0).state().name())
                .toList();
    }

    private List<String> open(Way way) {
        return tasks.ofCase(trainees.ofPhysician(way.trainer().id()).get(0).certificationId()).stream()
                .map(task -> task.step())
                .toList();
    }

    private List<String> blocked() {
        return jdbc.sql("select step from ledger_line where kind = 'BLOCKED' and " + OURS + " order by step")
                .param("wave", here.staff().wave())
                .query(String.class)
                .list();
    }

    private int lines() {
        return jdbc.sql("select count(*) from ledger_line where " + OURS)
                .param("wave", here.staff().wave())
                .query(Integer.class)
                .single();
    }

    private static final String OURS = "business_key in (select id from certification where wave_id = :wave)";
}
