package health.sts.benchmarks;

import health.sts.benchmarks.WaveRows.Department;
import health.sts.benchmarks.WaveTraining.Measured;
import health.sts.delivery.SessionKind;
import health.sts.delivery.attendance.Attendance;
import health.sts.delivery.attendance.Attendance.Minutes;
import health.sts.delivery.attendance.TeachingForm;
import health.sts.delivery.booking.Bookings;
import health.sts.delivery.booking.Bookings.Outcome;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.learning.LearningImports;
import health.sts.delivery.session.Occurrence;
import health.sts.delivery.session.PlanSession;
import health.sts.delivery.session.Rooms;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.delivery.training.Trainings;
import health.sts.engine.Acting;
import health.sts.engine.EngineTime;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.program.FormulaParameters;
import health.sts.program.ProgramDetails;
import health.sts.program.Programs;
import health.sts.program.WaveDetails;
import health.sts.program.WaveWarning;
import health.sts.program.Waves;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** One wave from its opening to everybody's access, as its people would do it, with the time each step took. */
final class WaveInTraining {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final int CLASS_SIZE = 8;
    private static final int LAB_SIZE = 7;
    /** Sessions of a department of 200: 285 for 1,000 physicians. */
    private static final int CLASSES = 26;

    private static final int LABS = 31;
    private static final int WEEKS_AHEAD = 10;
    private static final int FILE = 100;
    private static final String MANAGER = "manager";
    private static final String EVALUATOR = "evaluator";

    /** What is timed. */
    enum Step {
        OPEN("wave opened, cases begun"),
        PLAN("sessions planned"),
        BOOK("class and lab booked by each learner"),
        MODULES("e-learning and privacy module taken from files"),
        ATTEND("sessions held: minutes, co-signature, hours logged and confirmed"),
        TEST("test results taken from files"),
        LAB("personalisation noted, access decided");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    private final ApplicationContext application;
    private final Acting acting;
    private final EngineTime time;
    private final TaskDesk desk;
    private final JdbcTemplate jdbc;
    private final WaveRows rows;
    private final List<Department> departments;
    private final int physicians;
    private final LocalDate firstDay = LocalDate.now(ZONE).plusWeeks(WEEKS_AHEAD - 8).plusDays(1);
    private final Map<String, String> trainings = new HashMap<>();
    private final List<SessionView> sessions = new ArrayList<>();
    private int files;

    WaveInTraining(ApplicationContext application, int physicians) {
        this.application = application;
        this.physicians = physicians;
        acting = application.getBean(Acting.class);
        time = application.getBean(EngineTime.class);
        desk = application.getBean(TaskDesk.class);
        jdbc = application.getBean(JdbcTemplate.class);
        Identities identities = application.getBean(Identities.class);
        rows = new WaveRows(application.getBean(NamedParameterJdbcTemplate.class), identities);
        departments = rows.departments(physicians);
        rows.insert(departments);
        user(identities, MANAGER, Role.TRAINING_MANAGER);
        user(identities, "programme", Role.PROGRAM_MANAGER);
        user(identities, EVALUATOR, Role.EVALUATOR);
    }

    /** Does everything once. */
    Measured train() throws Exception {
        Map<Step, Double> seconds = new EnumMap<>(Step.class);
        String wave = wave();
        Others others = new Others(application.getBean(DataSource.class));
        timed(seconds, Step.OPEN, () -> open(wave));
        timed(seconds, Step.PLAN, () -> plan(wave));
        timed(seconds, Step.BOOK, this::book);
        timed(seconds, Step.MODULES, this::modules);
        timed(seconds, Step.ATTEND, this::attend);
        timed(seconds, Step.TEST, this::test);
        timed(seconds, Step.LAB, this::personalise);
        Measured measured = new Measured(physicians, seconds, others.used().toMillis() / 1e3, others.share());
        int eligible = jdbc.queryForObject(
                "select count(*) from learner_training where access = 'ELIGIBLE' and state = 'COMPLETED'", Integer.class);
        if (eligible != physicians) {
            throw new IllegalStateException(eligible + " of " + physicians + " have access");
        }
        return measured;
    }

    private String wave() {
        Programs programs = application.getBean(Programs.class);
        Waves waves = application.getBean(Waves.class);
        List<String> sites =
                departments.stream().map(Department::site).distinct().toList();
        return acting.as("programme", () -> waves.plan(
                        programs.create(new ProgramDetails("Benchmark", "Bench Health", FormulaParameters.DEFAULTS))
                                .id(),
                        1,
                        new WaveDetails(
                                "Wave 1",
                                sites,
                                LocalDate.now(ZONE).plusWeeks(WEEKS_AHEAD),
                                ZONE,
                                FormulaParameters.DEFAULTS,
                                Map.of()),
                        EnumSet.allOf(WaveWarning.class))
                .id());
    }

    private void open(String wave) {
        Trainings opener = application.getBean(Trainings.class);
        acting.as(MANAGER, () -> opener.open(wave));
        while (opener.catchUp(50) > 0) {
            continue;
        }
        jdbc.query("select id, user_id from learner_training", row -> {
            trainings.put(row.getString("user_id"), row.getString("id"));
        });
    }

    /** One class in the morning and one lab in the afternoon of each working day, in a room of each department. */
    private void plan(String wave) {
        Sessions planner = application.getBean(Sessions.class);
        Rooms rooms = application.getBean(Rooms.class);
        for (Department one : departments) {
            String room = acting.as(
                    MANAGER, () -> rooms.add(one.site(), "Room " + one.number(), CLASS_SIZE).id());
            List<PlanSession> plans = new ArrayList<>();
            for (int i = 0; i < ofDepartment(one, CLASSES); i++) {
                plans.add(session(wave, one, room, SessionKind.CLASS, workingDay(i), 8, 12, 0));
            }
            for (int i = 0; i < ofDepartment(one, LABS); i++) {
                plans.add(session(wave, one, room, SessionKind.LAB, workingDay(i), 13, 16, 2));
            }
            List<Occurrence> planned = acting.as(MANAGER, () -> planner.planAll(plans, true, true));
            planned.stream().filter(each -> !each.fine()).findFirst().ifPresent(refused -> {
                throw new IllegalStateException(refused.problem());
            });
            planned.forEach(each -> sessions.add(each.session()));
        }
    }

    private static PlanSession session(
            String wave, Department one, String room, SessionKind kind, LocalDate day, int from, int until, int lead) {
        return new PlanSession(
                wave,
                one.specialty(),
                kind,
                one.site(),
                room,
                null,
                LocalDateTime.of(day, LocalTime.of(from, 0)),
                LocalDateTime.of(day, LocalTime.of(until, 0)),
                kind == SessionKind.CLASS ? CLASS_SIZE : LAB_SIZE,
                one.trainer(lead),
                one.trainer(lead + 1));
    }

    private void book() throws Exception {
        Bookings bookings = application.getBean(Bookings.class);
        List<Callable<Outcome>> all = new ArrayList<>();
        for (Department one : departments) {
            List<String> classes = of(one, SessionKind.CLASS);
            List<String> labs = of(one, SessionKind.LAB);
            for (int i = 0; i < one.learners(); i++) {
                String learner = one.learner(i);
                String training = trainings.get(learner);
                String lesson = classes.get(i * classes.size() / one.learners());
                String lab = labs.get(i * labs.size() / one.learners());
                all.add(() -> acting.as(learner, (Supplier<Outcome>) () -> bookings.book(training, lesson)));
                all.add(() -> acting.as(learner, (Supplier<Outcome>) () -> bookings.book(training, lab)));
            }
        }
        ExecutorService people = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            for (Future<Outcome> booked : people.invokeAll(all)) {
                if (booked.get() != Outcome.SEAT) {
                    throw new IllegalStateException("No seat was left");
                }
            }
        } finally {
            people.shutdown();
        }
    }

    private List<String> of(Department one, SessionKind kind) {
        return sessions.stream()
                .filter(session -> session.kind() == kind
                        && session.siteId().equals(one.site())
                        && session.specialtyCode().equals(one.specialty()))
                .sorted(Comparator.comparing(SessionView::startsAt))
                .map(SessionView::sessionId)
                .toList();
    }

    private void modules() {
        Instant done = Instant.now().minusSeconds(60);
        List<String> lines = new ArrayList<>();
        trainings.keySet().forEach(learner -> {
            lines.add("P-%s,%s,PRIVACY,%s,100,30".formatted(learner, learner, done));
            lines.add("E-%s,%s,ELEARNING,%s,90,80".formatted(learner, learner, done));
        });
        load(lines);
    }

    /** Session by session in the order of time, an hour after each. */
    private void attend() {
        ManagementService jobs = application.getBean(ManagementService.class);
        Attendance attendance = application.getBean(Attendance.class);
        Seats seats = application.getBean(Seats.class);
        sessions.sort(Comparator.comparing(SessionView::endsAt));
        for (SessionView session : sessions) {
            time.at(session.endsAt().plus(Duration.ofHours(1)), () -> {
                runDue(jobs, session.sessionId());
                List<Seat> taken = seats.ofSession(session.sessionId());
                acting.as(session.leadUserId(), () -> {
                    attendance.save(
                            session.sessionId(),
                            taken.stream()
                                    .map(seat -> new Minutes(
                                            seat.trainingId(), (int) session.length().toMinutes(), null))
                                    .toList());
                    complete(session.sessionId(), TeachingForm.ENTER, Map.of());
                });
                acting.as(
                        session.coUserId(),
                        () -> complete(
                                session.sessionId(), TeachingForm.SIGN, TeachingForm.signature(true, null)));
                runDue(jobs, session.sessionId());
                acting.as(
                        session.leadUserId(),
                        () -> complete(
                                session.sessionId(),
                                TeachingForm.LOG_HOURS,
                                TeachingForm.hours(
                                        BigDecimal.valueOf(session.length().toHours()), new BigDecimal("0.5"), null)));
                acting.as(
                        chief(session),
                        () -> complete(
                                session.sessionId(),
                                TeachingForm.CONFIRM_HOURS,
                                TeachingForm.confirmation(true, null)));
                return null;
            });
        }
    }

    /** What the job executor would do by now. */
    private void runDue(ManagementService jobs, String key) {
        jobs.createJobQuery().processInstanceId(instance(key)).executable().list().stream()
                .map(Job::getId)
                .forEach(jobs::executeJob);
    }

    private void test() {
        Instant at = sessions.get(sessions.size() - 1).endsAt().plus(Duration.ofDays(1));
        time.at(at, () -> {
            load(trainings.keySet().stream()
                    .map(learner -> "T-%s,%s,TEST,%s,88,25".formatted(learner, learner, at.minusSeconds(60)))
                    .toList());
            return null;
        });
    }

    private void personalise() {
        Instant at = sessions.get(sessions.size() - 1).endsAt().plus(Duration.ofDays(2));
        time.at(at, () -> {
            acting.as(
                    MANAGER,
                    () -> trainings.values().forEach(training -> complete(
                            training,
                            "userTask_recordPersonalisation",
                            Map.of("preferenceLists", true, "noteTemplates", true, "orderSets", true, "mobileApp", false))));
            return null;
        });
    }

    /** Files as a person would load them: each shown first, then applied. */
    private void load(List<String> lines) {
        LearningImports imports = application.getBean(LearningImports.class);
        for (int from = 0; from < lines.size(); from += FILE) {
            String file = "external_id,learner,item,completed_at,score,minutes\n"
                    + String.join("\n", lines.subList(from, Math.min(from + FILE, lines.size()))) + "\n";
            acting.as(EVALUATOR, () -> {
                String id = imports.preview("lms-" + files++ + ".csv", file.getBytes(StandardCharsets.UTF_8));
                imports.view(id, 0);
                imports.apply(id);
            });
        }
    }

    private void complete(String key, String step, Map<String, Object> form) {
        OpenTask task = desk.ofCase(key).stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no %s: %s".formatted(key, step, desk.ofCase(key))));
        desk.complete(task.id(), form);
    }

    private String instance(String key) {
        return jdbc.queryForObject(
                "select id_ from act_ru_execution where business_key_ = ? and parent_id_ is null", String.class, key);
    }

    private String chief(SessionView session) {
        return departments.stream()
                .filter(one -> one.site().equals(session.siteId())
                        && one.specialty().equals(session.specialtyCode()))
                .findFirst()
                .orElseThrow()
                .chief();
    }

    private LocalDate workingDay(int number) {
        return firstDay.plusDays(number);
    }

    private static int ofDepartment(Department one, int sessions) {
        return (one.learners() * sessions + WaveRows.LEARNERS - 1) / WaveRows.LEARNERS;
    }

    private static void user(Identities identities, String id, Role role) {
        identities.create(new NewUser(id, "Given", id, id + "@example.org", "Correct-horse-7-battery"));
        identities.addRole(id, role);
    }

    private static void timed(Map<Step, Double> seconds, Step step, Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        seconds.put(step, (System.nanoTime() - began) / 1e9);
        System.out.println(step.words() + ": " + Report.number(seconds.get(step)) + " s");
    }

    /** A step. */
    private interface Work {
        void run() throws Exception;
    }
}
