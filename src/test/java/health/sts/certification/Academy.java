package health.sts.certification;

import health.sts.certification.curriculum.Coursework;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.certification.curriculum.EvidenceFiles;
import health.sts.certification.path.Certifications;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.TrainerAppointed;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a specialty of its own for each test: a ward with people, a published curriculum, evaluators, a training manager,
 * and appointed trainers without playing the recruitment.
 */
@Component
public class Academy {

    private static final Map<String, Kind> LESSONS = new LinkedHashMap<>();

    static {
        LESSONS.put("userTask_attendEhrCourse", Kind.COURSE);
        LESSONS.put("userTask_attendTrainTheTrainerClass", Kind.TRAIN_THE_TRAINER);
        LESSONS.put("userTask_completeSandboxScenarios", Kind.SCENARIO);
    }

    private final Ward ward;
    private final JdbcClient jdbc;
    private final Trainees trainees;
    private final TaskDesk tasks;
    private final Certifications certifications;
    private final Coursework coursework;
    private final EvidenceFiles files;
    private final ManagementService management;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Academy(
            Ward ward,
            JdbcClient jdbc,
            Trainees trainees,
            TaskDesk tasks,
            Certifications certifications,
            Coursework coursework,
            EvidenceFiles files,
            ManagementService management,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            Clock clock) {
        this.ward = ward;
        this.jdbc = jdbc;
        this.trainees = trainees;
        this.tasks = tasks;
        this.certifications = certifications;
        this.coursework = coursework;
        this.files = files;
        this.management = management;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One specialty at one site: training manager, CMIO, four evaluators, and physicians 1 to 6 of the ward. */
    public record Class(Staff staff, String specialty) {

        public String manager() {
            return staff.user("training");
        }

        public String cmio() {
            return staff.user("cmio");
        }

        /** Evaluators 1 to 4. */
        public String evaluator(int number) {
            return staff.user("eval" + number + "x");
        }

        /** The sign-in of physician 1 to 6. */
        public String trainer(int number) {
            return staff.p(number);
        }
    }

    /** A ward whose physicians are of a specialty of their own, with four seats and version 1 of its curriculum. */
    public Class open() {
        Class opened = openWithoutCurriculum();
        publish(opened, 1, 1, false);
        return opened;
    }

    /** The same before a curriculum is published. */
    public Class openWithoutCurriculum() {
        Staff staff = ward.open();
        String specialty = "TEST" + staff.n();
        jdbc.sql("insert into specialty (code, name, high_acuity) values (:code, :name, false)")
                .param("code", specialty)
                .param("name", "Specialty " + staff.n())
                .update();
        jdbc.sql("update physician set specialty_code = :code where site_id = :site")
                .param("code", specialty)
                .param("site", staff.site())
                .update();
        jdbc.sql("insert into seat_plan (wave_id, specialty_code, required, to_recruit) values (:wave, :code, 2, 4)")
                .param("wave", staff.wave())
                .param("code", specialty)
                .update();
        Class opened = new Class(staff, specialty);
        ward.user(opened.manager(), "Training", Role.TRAINING_MANAGER);
        for (int i = 1; i <= 4; i++) {
            ward.user(opened.evaluator(i), "Evaluator" + i, Role.EVALUATOR);
        }
        return opened;
    }

    /**
     * Publishes a version with a course of 16 hours, a train-the-trainer class of 10 and two scenarios, one of them
     * optional.
     *
     * @param revision of the scenario {@code ORDERS}; a higher one than before makes it a delta
     */
    public void publish(Class opened, int version, int revision, boolean majorUpgrade) {
        jdbc.sql(
                        """
                        insert into curriculum_version (specialty_code, version, major_upgrade, note, exam_blueprint,
                            exam_url, published_by, published_at)
                        values (:code, :version, :major, 'Made for a test', 'Orders 50 %, notes 50 %', null, :by, :at)
                        """)
                .param("code", opened.specialty())
                .param("version", version)
                .param("major", majorUpgrade)
                .param("by", opened.manager())
                .param("at", SqlTime.of(clock.instant()))
                .update();
        item(opened, version, "EHR-CORE", "COURSE", 1, "16", true, 1);
        item(opened, version, "TTT", "TRAIN_THE_TRAINER", 1, "10", true, 2);
        item(opened, version, "ORDERS", "SCENARIO", revision, null, true, 3);
        item(opened, version, "EXTRA", "SCENARIO", 1, null, false, 4);
    }

    /** Appoints physician 1 to 6 and gives the certification's id, which waits for {@code startRequested}. */
    public String appoint(Class opened, int number) {
        Staff staff = opened.staff();
        String candidacy = "CND-" + staff.n() + "-" + number;
        transactions.executeWithoutResult(status -> {
            jdbc.sql(
                            """
                            insert into candidacy (id, wave_id, specialty_code, site_id, candidate_id, candidate_user_id,
                                source, nominated_by, motivation, conflict, state, state_since, reserve_until, created_at,
                                one_at_a_time, version)
                            values (:id, :wave, :code, :site, :physician, :user, 'VOLUNTEER', :user, 'Likes to teach', 'NONE',
                                'APPOINTED', :now, :now, :now, :id, 0)
                            """)
                    .param("id", candidacy)
                    .param("wave", staff.wave())
                    .param("code", opened.specialty())
                    .param("site", staff.site())
                    .param("physician", staff.physician(number))
                    .param("user", staff.p(number))
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
            jdbc.sql("insert into trainer_seat values (:wave, :code, :number, false, 'FILLED', :id, :now)")
                    .param("wave", staff.wave())
                    .param("code", opened.specialty())
                    .param("number", number)
                    .param("id", candidacy)
                    .param("now", SqlTime.of(clock.instant()))
                    .update();
            events.publishEvent(new TrainerAppointed(
                    candidacy,
                    staff.physician(number),
                    staff.p(number),
                    staff.wave(),
                    opened.specialty(),
                    staff.site()));
        });
        return trainees.ofUser(staff.p(number)).get(0).certificationId();
    }

    /** A certification that has begun, at this state, without a case in the engine. */
    public String trainee(Class opened, int number, CertificationState state) {
        String id = appoint(opened, number);
        jdbc.sql("update certification set state = :state, curriculum_version = 1 where id = :id")
                .param("state", state.name())
                .param("id", id)
                .update();
        return id;
    }

    /** Appoints and starts the case; it began ten days ago, so that exams may lie in the past. */
    public String start(Class opened, int number) {
        String id = appoint(opened, number);
        jdbc.sql("update certification set created_at = :at where id = :id")
                .param("at", SqlTime.of(clock.instant().minus(Duration.ofDays(10))))
                .param("id", id)
                .update();
        certifications.startRequested(1_000);
        return id;
    }

    /** The trainer reports everything mandatory of these kinds that is open. */
    public void report(String certification, Set<Kind> kinds) {
        String trainer = trainees.get(certification).userId();
        coursework
                .missing(certification, kinds)
                .forEach(item -> as(trainer, () -> {
                    if (item.kind() == Kind.SCENARIO) {
                        files.add(
                                certification, item.code(), "notes.txt", new ByteArrayInputStream("Orders".getBytes()));
                        coursework.reportScenario(certification, item.code(), null);
                    } else {
                        coursework.reportHours(certification, item.code(), item.hours(), null);
                    }
                }));
    }

    /** Coursework of a case that has just begun, up to the training manager's confirmation. */
    public void learn(Class opened, String certification) {
        String trainer = trainees.get(certification).userId();
        for (Map.Entry<String, Kind> step : LESSONS.entrySet()) {
            report(certification, Set.of(step.getValue()));
            String field =
                    switch (step.getValue()) {
                        case COURSE -> "courseDone";
                        case TRAIN_THE_TRAINER -> "classDone";
                        case SCENARIO -> "scenariosDone";
                    };
            complete(certification, step.getKey(), trainer, Map.of(field, true));
        }
        complete(
                certification, "userTask_confirmCoursework", opened.manager(), Map.of("courseworkDecision", "CONFIRM"));
    }

    /** One attempt at the exam, an hour after the one before. */
    public void exam(String certification, String evaluator, double score) {
        Instant began = jdbc.sql("select created_at from certification where id = :id")
                .param("id", certification)
                .query((row, number) -> SqlTime.read(row, "created_at"))
                .single();
        int before = jdbc.sql("select count(*) from exam_attempt where certification_id = :id")
                .param("id", certification)
                .query(Integer.class)
                .single();
        Instant started = began.plus(Duration.ofHours(before + 1L));
        complete(
                certification,
                "userTask_recordExamResult",
                evaluator,
                Map.of(
                        "examScore", score,
                        "examStartedAt", started.toString(),
                        "examFinishedAt", started.plus(Duration.ofMinutes(30)).toString()));
    }

    /** A teach-back before evaluators 1 and 2 that both score alike. */
    public void teachBack(Class opened, String certification, int score) {
        book(opened, certification);
        for (int number = 1; number <= 2; number++) {
            Map<String, Object> scores = new HashMap<>();
            Stream.of("scoreAccuracy", "scoreWorkflow", "scoreDepth", "scoreFraming", "scoreControl")
                    .forEach(field -> scores.put(field, score));
            complete(certification, "userTask_scoreTeachBack", opened.evaluator(number), scores);
        }
    }

    /** A teach-back is booked, and evaluators 1 and 2 are named. */
    public void book(Class opened, String certification) {
        complete(
                certification,
                "userTask_bookTeachBack",
                trainees.get(certification).userId(),
                Map.of(
                        "teachBackTopic", "Orders in the clinic",
                        "teachBackDay",
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .plusDays(10)
                                        .toString(),
                        "teachBackTime", "14:30",
                        "teachBackPlace", "Room 4"));
        complete(
                certification,
                "userTask_namePanel",
                opened.manager(),
                Map.of("firstEvaluator", opened.evaluator(1), "secondEvaluator", opened.evaluator(2)));
    }

    /** An observed class of yesterday. */
    public void observe(String certification, String evaluator, boolean signOff) {
        Map<String, Object> form = new HashMap<>();
        Stream.of("classAccuracy", "classWorkflow", "classDepth", "classFraming", "classControl")
                .forEach(field -> form.put(field, 4));
        form.put(
                "classHeldOn",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                        .minusDays(1)
                        .toString());
        form.put("learnerRating", 4.5);
        form.put("learnerAnswers", 8);
        form.put("signOffDecision", signOff ? "SIGN_OFF" : "COACH");
        form.put("classComment", "Speak slower");
        complete(certification, "userTask_observeFirstClass", evaluator, form);
    }

    /** Up to the training manager's decision. */
    public String ready(Class opened, int number) {
        String id = start(opened, number);
        learn(opened, id);
        exam(id, opened.evaluator(1), 95);
        teachBack(opened, id, 5);
        observe(id, opened.evaluator(3), true);
        return id;
    }

    /** Training manager and CMIO decide, and the certificate is issued. */
    public void certify(Class opened, String certification) {
        complete(certification, "userTask_certifyTrainer", opened.manager(), Map.of("certificateDecision", "CERTIFY"));
        complete(
                certification, "userTask_confirmCertificate", opened.cmio(), Map.of("confirmationDecision", "CONFIRM"));
        fire(certification, "serviceTask_issueCertificate");
    }

    /** A certified trainer, the whole way; gives the certification's id. */
    public String certified(Class opened, int number) {
        String id = ready(opened, number);
        certify(opened, id);
        return id;
    }

    /** Runs the timer or background job of a node. */
    public void fire(String certification, String node) {
        management.executeJob(job(certification, node));
    }

    /** Ends what other tests left open, partly without a case behind it, before a roster without their people is applied. */
    public void endEverything() {
        jdbc.sql(
                        """
                        update certification set state = 'WITHDRAWN', one_at_a_time = id
                         where state not in ('CERTIFIED', 'RELEASED', 'WITHDRAWN')
                        """)
                .update();
    }

    /** When the timer of a node is due. */
    public Instant due(String certification, String node) {
        return management
                .createJobQuery()
                .jobId(job(certification, node))
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private String job(String certification, String node) {
        return jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where d.ACT_ID_ = :step and p.BUSINESS_KEY_ = :id
                        """)
                .param("step", node)
                .param("id", certification)
                .query(String.class)
                .single();
    }

    /** Names the mentor in the table, without a case in the engine. */
    public void mentor(String certification, String userId) {
        jdbc.sql("update certification set mentor_user_id = :user where id = :id")
                .param("user", userId)
                .param("id", certification)
                .update();
    }

    public <T> T as(String user, Supplier<T> act) {
        return ward.as(user, act);
    }

    public void as(String user, Runnable act) {
        ward.as(user, () -> {
            act.run();
            return null;
        });
    }

    public void complete(String certification, String step, String user, Map<String, Object> form) {
        ward.complete(certification, step, user, form);
    }

    public Stream<OpenTask> open(String certification, String step) {
        return ward.open(certification, step);
    }

    /** The steps that wait now. */
    public List<String> waiting(String certification) {
        return tasks.ofCase(certification).stream().map(OpenTask::step).toList();
    }

    /** Every node that the case and what it called have passed. */
    public List<String> passed(String certification) {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = :id
                        """)
                .param("id", certification)
                .query(String.class)
                .list();
    }

    private void item(
            Class opened,
            int version,
            String code,
            String kind,
            int revision,
            String hours,
            boolean mandatory,
            int position) {
        jdbc.sql(
                        """
                        insert into curriculum_item (specialty_code, version, code, kind, title, revision, hours, mandatory,
                            position)
                        values (:specialty, :version, :code, :kind, :title, :revision, :hours, :mandatory, :position)
                        """)
                .param("specialty", opened.specialty())
                .param("version", version)
                .param("code", code)
                .param("kind", kind)
                .param("title", "Item " + code)
                .param("revision", revision)
                .param("hours", hours == null ? null : new java.math.BigDecimal(hours))
                .param("mandatory", mandatory)
                .param("position", position)
                .update();
    }
}
